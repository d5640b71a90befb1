import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resolveDatabase } from '@sourceline/database'
import autocannon from 'autocannon'
import { searchPath } from './env.ts'

/**
 * How fast delivery answers "one article by slug with claims, attributions and sources", beside a
 * hand-written statement behind bare node:http: the same database, the same machine, turn by turn.
 */
const query = `query ($slug: String!) {
  article(slug: $slug) {
    id slug headline dek datePublished body { json }
    claims { mention { place role selectors { blockId exact start end } } claim { id statement kind verdict
      attributions { id stance hedged form anonymity quote source { id name kind role } } } }
  }
}`
const body = JSON.stringify({ query, variables: { slug: 'russia-agrees-to-help-us-reach-iran' } })
const ports = { graph: 4391, hand: 4392 }
const seconds = Number(process.argv[2] ?? 3)
// Many short turns: a machine's speed drifts, and both sides should meet the same.
const rounds = 7

const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-speed-'))
const children: ChildProcess[] = []

function start(
  file: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; execArgv?: string[] },
  isReady: (message: unknown) => boolean,
): Promise<void> {
  const child = fork(file, args, { ...options, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  children.push(child)
  return new Promise((resolve, reject) => {
    child.on('message', (message) => isReady(message) && resolve())
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
}

async function ask(port: number): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return response.json()
}

const load = (port: number) =>
  autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: 10,
    duration: seconds,
  })

try {
  const env = {
    NODE_ENV: 'production',
    PATH: searchPath,
    SOURCELINE_DATA_DIR: dataDir,
    API_PORT: String(ports.graph),
    LOG_LEVEL: 'warn',
  }
  await start(
    join(root, 'apps/api/dist/main.js'),
    [],
    { env },
    (message) => typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready',
  )
  const database = await resolveDatabase({ dataDir, log: () => undefined })
  const tsx = join(root, 'apps/api/node_modules/tsx/dist/cli.mjs')
  await start(
    tsx,
    [fileURLToPath(new URL('hand-written-server.ts', import.meta.url)), database.url, String(ports.hand)],
    {},
    (message) => message === 'ready',
  )

  const answers = (await Promise.all([ask(ports.graph), ask(ports.hand)])) as {
    data: { article: { claims: unknown[] } }
  }[]
  const counts = answers.map((answer) => answer.data.article.claims.length)
  if (counts[0] !== counts[1] || !counts[0]) throw new Error(`the two answers differ: ${counts.join(' and ')} claims`)

  console.log('round   graph req/s   hand-written req/s   ratio   graph p99 ms')
  const ratios: number[] = []
  for (const port of [ports.graph, ports.hand, ports.graph, ports.hand]) await load(port)
  for (let round = 1; round <= rounds; round += 1) {
    const graph = await load(ports.graph)
    const hand = await load(ports.hand)
    if (graph.non2xx + hand.non2xx + graph.errors + hand.errors > 0) throw new Error('some requests failed')
    ratios.push(graph.requests.average / hand.requests.average)
    console.log(
      `${round}       ${graph.requests.average.toFixed(0).padEnd(13)} ` +
        `${hand.requests.average.toFixed(0).padEnd(20)} ${ratios.at(-1)?.toFixed(2)}    ${graph.latency.p99}`,
    )
  }
  console.log(`median ratio ${ratios.sort((one, other) => one - other)[Math.floor(rounds / 2)]?.toFixed(2)} (aim 0.50)`)
  await database.stop()
} finally {
  for (const child of children.reverse()) {
    child.removeAllListeners('exit')
    if (child.exitCode !== null) continue
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  rmSync(dataDir, { recursive: true, force: true })
}
