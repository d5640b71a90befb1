import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { resolveDatabase } from '@sourceline/database'
import pg from 'pg'
import { searchPath } from './env.ts'

/**
 * How long the newsroom waits for the claims that may say the same, asked one after the other over HTTP: by the database
 * alone, before the index of claims stands, and by the index; how long the index takes to stand, what memory it takes,
 * and how late the event loop is meanwhile. `--claims` of invented words, spread as words of a language are (100,000).
 */
const { values } = parseArgs({ options: { claims: { type: 'string', default: '100000' } } })
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

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cre dri flo gru sta'.split(' ')
const plain = 'the of and to in a is that for it was on with as by at from'.split(' ')

/** A word by its rank, the same each time. */
function wordOf(rank: number): string {
  let word = ''
  for (let rest = rank + 700; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length] ?? ''
  return word
}

/** Numbers below one that follow from each other. */
function repeatable(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const random = repeatable(7)

/** A statement of 10 to 21 words: a third function words, some names and numbers. */
function statement(): string {
  const words = Array.from({ length: 10 + Math.floor(random() * 12) }, () => {
    const kind = random()
    if (kind < 0.33) return plain[Math.floor(random() * plain.length)] ?? ''
    if (kind < 0.38) return String(Math.floor(random() ** 3 * 5_000))
    const word = wordOf(Math.floor(Math.exp(random() * Math.log(150_000))))
    return kind < 0.5 ? `${(word[0] ?? '').toUpperCase()}${word.slice(1)}` : word
  })
  return `${words.join(' ')}.`
}

/** Writes claims as drafts, and gives words that retell some of them: half of theirs, and others. */
async function writeClaims(count: number): Promise<string[]> {
  const database = await resolveDatabase({ dataDir, databaseUrl: undefined, log: () => undefined })
  const pool = new pg.Pool({ connectionString: database.url })
  pool.on('error', () => undefined)
  const retold: string[] = []
  for (let written = 0; written < count; written += 1_000) {
    const statements = Array.from({ length: Math.min(1_000, count - written) }, statement)
    await pool.query(
      `WITH given AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS revision, words FROM unnest($1::text[]) words),
         claims AS (INSERT INTO claim (id, state, draft_revision_id, created_at, updated_at)
           SELECT id, 'ACCEPTED', revision, now(), now() FROM given)
       INSERT INTO claim_revision (id, claim_id, number, statement, kind, created_at, updated_at)
         SELECT revision, id, 1, words, 'FACT', now(), now() FROM given`,
      [statements],
    )
    for (const words of statements.slice(0, Math.ceil(500_000 / count)))
      retold.push(
        `${words
          .split(' ')
          .filter(() => random() < 0.5)
          .join(' ')} ${statement()}`,
      )
  }
  await pool.query('ANALYZE')
  await pool.end()
  await database.stop()
  return retold.slice(0, 500)
}

const similar = `query ($statement: String!) {
  similarClaims(statement: $statement, first: 5) { band claim { id statement } reasons { warning text } }
}`

async function measure(token: string, statements: readonly string[]): Promise<string> {
  const waits: number[] = []
  const before = await figure('process_cpu_seconds_total')
  for (const statement of statements) {
    const begun = performance.now()
    await ask(token, similar, { statement })
    waits.push(performance.now() - begun)
  }
  waits.sort((one, other) => one - other)
  const at = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(1)
  const processing = (1000 * ((await figure('process_cpu_seconds_total')) - before)) / waits.length
  const load = loadavg()[0]?.toFixed(1)
  return (
    `${waits.length} questions, median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)} ms; ` +
    `the server's processor ${processing.toFixed(1)} ms each; load ${load}`
  )
}

try {
  await start()
  const empty = await megabytes()
  const token = cli('token', '--role', 'editor', '--quiet').trim()
  await stop()
  const statements = await writeClaims(Number(values.claims))
  await start()
  // The figure counts from when it was last asked: what the start itself takes is left out.
  await figure('nodejs_eventloop_lag_p99_seconds')
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
