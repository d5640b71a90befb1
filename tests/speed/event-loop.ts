import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { searchPath } from './env.ts'

/**
 * How long the event loop of the API is held up while ten texts of up to 500,000 characters are imported at once: its
 * delay as `/metrics` tells it (it looks every 10 ms, which are part of each figure), and how long a light question
 * to delivery waits meanwhile.
 */
const port = 4393
const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-event-loop-'))
const env = {
  NODE_ENV: 'production',
  PATH: searchPath,
  SOURCELINE_DATA_DIR: dataDir,
  API_PORT: String(port),
  SOURCELINE_WORK_SECONDS: '120',
  LOG_LEVEL: 'warn',
}
const longest = 490_000

const lines = (line: (index: number) => string): string => {
  let text = ''
  for (let index = 0; text.length < longest; index++) text += line(index)
  return text.slice(0, longest)
}
const names = ['Ana Sol', 'Ole Friis', 'Ida Holm', 'Carl Brun', 'Lena Brandt', 'Ada Lind', 'Per Voss']
const prose = (seed: number) =>
  lines(
    (index) =>
      `Engineer ${names[(index + seed) % names.length]} said on Monday that pier ` +
      `${seed}-${index} had been closed for ${index % 90} days. ` +
      `Traffic was heavy near gate ${index}, and the harbour office of Tal gave no reason for the delay.\n\n`,
  )
const texts: Readonly<Record<string, string>> = {
  'prose 1': prose(1),
  'prose 2': prose(2),
  'prose 3': prose(3),
  'a long word': `A word\n\n${'a'.repeat(longest)}`,
  hyphens: `Hyphens\n\n${'-'.repeat(longest)}`,
  base64: `A picture\n\n${lines(() => 'aGVsbG8gd29ybGQ+/x9Z')}`,
  'an address': `An address\n\nhttps://example.com/${lines(() => 'path/to-a_b.c%20')}`,
  'quotation marks': `Quotations\n\n${lines(() => '“a ‘b "c" d’ e” he said. ')}`,
  'combining characters': `Accents\n\ne${lines(() => '\u0301\u0323')}`,
  brackets: `Brackets\n\n${lines(() => '[(x)] ')}`,
}

async function ask<Answer>(path: string, body: object, token?: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Answer
}

async function lag(): Promise<Record<'p50' | 'p99' | 'max', number>> {
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const figure = (name: string) =>
    1000 * Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'mu').exec(figures)?.[1])
  return { p50: figure('p50'), p99: figure('p99'), max: figure('max') }
}

interface Imported {
  readonly data?: { readonly importText: { readonly __typename: string; readonly message?: string } }
  readonly errors?: readonly { readonly message: string }[]
}

async function importNamed(name: string, text: string, token: string): Promise<void> {
  const start = performance.now()
  const query =
    'mutation ($input: ImportTextInput!) { importText(input: $input) { __typename ... on Error { message } } }'
  const { data, errors } = await ask<Imported>('/editorial/graphql', { query, variables: { input: { text } } }, token)
  const outcome = errors?.[0]?.message ?? data?.importText.message ?? data?.importText.__typename
  console.log(`  ${name.padEnd(22)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${outcome}`)
}

const round = (milliseconds: number): string => milliseconds.toFixed(1)

/** Asks a light question again and again until the work is done, and tells how long the answers took. */
async function askWhile(work: Promise<unknown>): Promise<number[]> {
  let done = false
  void work.finally(() => {
    done = true
  })
  const waits: number[] = []
  while (!done) {
    const start = performance.now()
    await ask('/graphql', { query: '{ articles(first: 1) { nodes { slug } } }' })
    waits.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return waits.sort((one, other) => one - other)
}

const server: ChildProcess = fork(join(root, 'apps/api/dist/main.js'), [], {
  env,
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
try {
  await new Promise<void>((resolve, reject) => {
    server.on('message', (message: { type: string }) => message.type === 'ready' && resolve())
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const token = execFileSync(
    process.execPath,
    [join(root, 'apps/api/dist/cli.js'), 'token', '--role', 'editor', '--quiet'],
    { env, encoding: 'utf8' },
  ).trim()
  await importNamed('(first of all)', 'A start\n\nThe mayor said that it begins.', token)
  await lag()
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  const idle = await lag()
  const start = performance.now()
  const work = Promise.all(Object.entries(texts).map(([name, text]) => importNamed(name, text, token)))
  const waits = await askWhile(work)
  const busy = await lag()
  const at = (share: number): number =>
    waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Number.NaN
  console.log(`ten imports at once: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  console.log(
    `delay of the event loop, idle: p50 ${round(idle.p50)}, p99 ${round(idle.p99)}, max ${round(idle.max)} ms`,
  )
  console.log(
    `delay of the event loop, busy: p50 ${round(busy.p50)}, p99 ${round(busy.p99)}, max ${round(busy.max)} ms`,
  )
  console.log(
    `a light question: p50 ${round(at(0.5))}, p99 ${round(at(0.99))}, max ${round(at(1))} ms of ${waits.length}`,
  )
  console.log(`load of the machine: ${round(loadavg()[0] ?? Number.NaN)} (aim: p99 of the delay below 50 ms)`)
} finally {
  server.removeAllListeners('exit')
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  rmSync(dataDir, { recursive: true, force: true })
}
