import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { searchPath } from './env.ts'

/**
 * What readers get when more is asked than can be answered: first as much as 32 clients ask that wait for their answers (the
 * capacity), then 320 clients that ask five times that, whether they are answered or refused. Of what is admitted, how much
 * and how fast; of the rest, how fast it is refused.
 */
const port = 14_394
const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-overload-'))
const env = {
  NODE_ENV: 'production',
  PATH: searchPath,
  SOURCELINE_DATA_DIR: dataDir,
  API_PORT: String(port),
  SOURCELINE_ANSWER_CACHE: '0',
}
const seconds = 6
const body = JSON.stringify({
  query: `{ articles(first: 10) { nodes { slug headline dek claims { mention { quote } claim {
    statement verdict attributions { stance source { name role } } } } } } }`,
})
const agent = new Agent({ keepAlive: true, maxSockets: 400 })

interface Answers {
  readonly admitted: number[]
  readonly refused: number[]
  failed: number
}

/** Asks once, and notes what came and after how many milliseconds. */
function ask(into: Answers): Promise<void> {
  const began = performance.now()
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    const asked = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => {
        const list = answer.statusCode === 200 ? into.admitted : into.refused
        if ([200, 429, 503].includes(answer.statusCode ?? 0)) list.push(performance.now() - began)
        else into.failed += 1
        resolve()
      })
    })
    asked.once('error', () => {
      into.failed += 1
      resolve()
    })
    asked.end(body)
  })
}

const nothing = (): Answers => ({ admitted: [], refused: [], failed: 0 })
const at = (list: readonly number[], share: number): string =>
  (list.toSorted((one, other) => one - other)[Math.floor((list.length - 1) * share)] ?? Number.NaN).toFixed(0)

/** Clients that each wait for an answer before they ask again. */
async function waiting(clients: number, length: number): Promise<Answers> {
  const answers = nothing()
  const end = performance.now() + length * 1_000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) await ask(answers)
    }),
  )
  return answers
}

/** Clients that together ask so many times a second, whether they are answered or refused. */
async function pouring(clients: number, rate: number, length: number): Promise<Answers> {
  const answers = nothing()
  const pause = (clients / rate) * 1_000
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      for (
        let due = (index / clients) * pause;
        due < length * 1_000;
        due = Math.max(due + pause, performance.now() - began)
      ) {
        await sleep(Math.max(0, due - (performance.now() - began)))
        await ask(answers)
      }
    }),
  )
  return answers
}

const server: ChildProcess = fork(join(root, 'apps/api/dist/main.js'), [], {
  env,
  execArgv: ['--enable-source-maps'],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
try {
  await new Promise<void>((resolve, reject) => {
    server.on('message', (message: { type: string }) => message.type === 'ready' && resolve())
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  await waiting(32, 3)
  const alone = await waiting(32, seconds)
  const capacity = alone.admitted.length / seconds
  console.log(
    `capacity: ${capacity.toFixed(0)} a second, p50 ${at(alone.admitted, 0.5)} ms, p99 ${at(alone.admitted, 0.99)} ms`,
  )
  const many = await pouring(320, capacity * 5, seconds)
  const perSecond = (list: readonly unknown[]) => (list.length / seconds).toFixed(0)
  const kept = ((many.admitted.length / seconds / capacity) * 100).toFixed(0)
  const times = (list: readonly number[]) => `p50 ${at(list, 0.5)} ms, p99 ${at(list, 0.99)} ms`
  const asked = many.admitted.length + many.refused.length + many.failed
  console.log(`at ${(asked / seconds / capacity).toFixed(1)} times that:`)
  console.log(`  answered ${perSecond(many.admitted)} a second (${kept} % of the capacity), ${times(many.admitted)}`)
  console.log(`  refused ${perSecond(many.refused)} a second, ${times(many.refused)}; failed ${many.failed}`)
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`)
} finally {
  server.removeAllListeners('exit')
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  agent.destroy()
  rmSync(dataDir, { recursive: true, force: true })
}
