import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { searchPath } from './env.ts'

/**
 * How long the desk waits for the claims that may say the same, asked one after the other over HTTP: by the database
 * alone, before the index of claims stands, and by the index; how long the index takes to stand, what memory it takes,
 * and how late the event loop is meanwhile. `--articles` of an invented archive, with five claims each (20,000).
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '20000' } } })
const port = 14_397
const root = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-similar-claims-'))
const env = {
  NODE_ENV: 'production',
  PATH: searchPath,
  SOURCELINE_DATA_DIR: dataDir,
  API_PORT: String(port),
  LOG_LEVEL: 'info',
}
const cli = (...args: string[]): string =>
  execFileSync(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

let server: ChildProcess | undefined
let stands: { readonly claims: number; readonly milliseconds: number } | null = null

async function start(): Promise<void> {
  stands = null
  const started = fork(join(root, 'apps/api/dist/main.js'), [], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  server = started
  started.stderr?.on('data', (lines: Buffer) => {
    for (const line of String(lines).split('\n'))
      if (line.includes('the index of claims stands')) stands = JSON.parse(line)
  })
  await new Promise<void>((resolve, reject) => {
    started.on('message', (message: { type: string }) => message.type === 'ready' && resolve())
    started.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

async function stop(): Promise<void> {
  const running = server
  if (!running || running.exitCode !== null) return
  const ended = new Promise((resolve) => running.once('exit', resolve))
  running.removeAllListeners('exit').once('exit', () => undefined)
  running.kill('SIGTERM')
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))])
}

async function ask<Data>(token: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${port}/editorial/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] }
  if (!data || errors) throw new Error(errors?.[0]?.message ?? 'no answer')
  return data
}

async function figure(name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'mu').exec(text)?.[1])
}
const megabytes = async (): Promise<number> => Math.round((await figure('process_resident_memory_bytes')) / 2 ** 20)

interface Page {
  readonly claims: {
    readonly nodes: readonly { readonly statement: string }[]
    readonly pageInfo: { readonly endCursor: string }
  }
}

/** Statements from all over the archive, each retold: every fourth word left out, others put before. */
async function retellings(token: string, count: number): Promise<string[]> {
  const told: string[] = []
  for (let after: string | null = null; told.length < count;) {
    const page: Page = await ask<Page>(
      token,
      'query ($after: String) { claims(first: 100, after: $after) { nodes { statement } pageInfo { endCursor } } }',
      { after },
    )
    told.push(...page.claims.nodes.map(({ statement }) => statement))
    after = page.claims.pageInfo.endCursor
  }
  return told.map(
    (statement) =>
      `It is said that ${statement
        .split(' ')
        .filter((_word, at) => at % 4 !== 3)
        .join(' ')}`,
  )
}

const similar = `query ($statement: String!) {
  similarClaims(statement: $statement, first: 5) { band claim { id statement } reasons { warning text } }
}`

async function measure(token: string, statements: readonly string[]): Promise<string> {
  const waits: number[] = []
  for (const statement of statements) {
    const begun = performance.now()
    await ask(token, similar, { statement })
    waits.push(performance.now() - begun)
  }
  waits.sort((one, other) => one - other)
  const at = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(1)
  return `${waits.length} questions, median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)} ms`
}

try {
  await start()
  const empty = await megabytes()
  cli('sample', '--articles', values.articles)
  await stop()
  await start()
  const token = cli('token', '--role', 'editor', '--quiet').trim()
  const statements = await retellings(token, 500)
  if (!stands) console.log(`by the database: ${await measure(token, statements.slice(0, 10))}`)
  while (!stands) await new Promise((resolve) => setTimeout(resolve, 200))
  const { claims, milliseconds } = stands as { claims: number; milliseconds: number }
  console.log(
    `${claims} claims, index stands after ${(milliseconds / 1000).toFixed(1)} s; load ${loadavg()[0]?.toFixed(1)}`,
  )
  const lag = 1000 * (await figure('nodejs_eventloop_lag_p99_seconds'))
  console.log(`event loop while it was built, 99 %: ${lag.toFixed(1)} ms (the measure itself looks every 10 ms)`)
  await measure(token, statements.slice(0, 50))
  console.log(`by the index: ${await measure(token, statements)}`)
  console.log(`memory of the process: ${empty} MB over an empty newsroom, ${await megabytes()} MB now`)
} finally {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
}
