import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, startEmbeddedPostgres } from '@sourceline/database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '../env.ts'
import { createServiceToken } from '../modules/identity/public.ts'
import { openNewsroom, type Closers } from '../newsroom.ts'
import { createLog } from '../platform/log.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-availability-'))
const closers: Closers = []
let address: string
let token = ''

beforeAll(async () => {
  const env = { ...readEnv({ SOURCELINE_DATA_DIR: dataDir, SOURCELINE_JOBS: 'off' }), host: '127.0.0.1', port: 0 }
  const log = createLog('fatal', { write: () => undefined })
  const newsroom = await openNewsroom(env, { log, step: () => undefined, closers })
  address = newsroom.address
  const server = await startEmbeddedPostgres({ dataDir })
  const database = createDatabase({ url: server.url, poolSize: 1 })
  const actor = { kind: 'SYSTEM', id: null, name: 'A test', role: 'ADMINISTRATOR' } as const
  const context = { prisma: database.prisma, actor, requestId: null }
  const made = await createServiceToken(context, { name: 'for a test', role: 'VIEWER' })
  if (made.ok) ({ token } = made.value)
  await database.close()
  await server.stop()
})
afterAll(async () => {
  for (const close of closers.toReversed()) await close()
  rmSync(dataDir, { recursive: true, force: true })
})

const postmaster = () =>
  Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])

/** The processes of the database: the one that all others stem from, and these. */
function serverProcesses(): number[] {
  const first = postmaster()
  const parentOf = (pid: string) => {
    try {
      return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    } catch {
      return null
    }
  }
  return [
    first,
    ...readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === first)
      .map(Number),
  ]
}

let asked = 0

/** Asks a graph; an answer that takes ten seconds is none. */
async function ask(path: string, request: RequestInit = {}) {
  const answer = await fetch(`${address}${path}`, { ...request, signal: AbortSignal.timeout(10_000) })
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] }
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), code: errors?.[0]?.extensions.code }
}

const post = (query: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ query }),
})
/** Asked in words of its own each time: what is kept is given out while the database is away. */
const anew = () => `{ articles(first: 1) { nodes { id } } } # ${(asked += 1)}`
const articles = () => ask('/graphql', post(anew()))
const articlesByGet = () => ask(`/graphql?query=${encodeURIComponent(anew())}`)
const claims = () => ask('/editorial/graphql', post('{ claims(first: 1) { nodes { id } } }'))
const ready = async () => (await fetch(`${address}/ready`, { signal: AbortSignal.timeout(10_000) })).status

const away = { status: 503, retryAfter: '3', code: 'SERVICE_UNAVAILABLE' }

test('while the database is frozen, readers and the newsroom are told so; afterwards both go on', async () => {
  expect(await articles()).toMatchObject({ status: 200 })
  const processes = serverProcesses()
  expect(processes.length).toBeGreaterThan(3)
  for (const pid of processes) process.kill(pid, 'SIGSTOP')
  try {
    expect(await Promise.all([articles(), articlesByGet(), claims()])).toEqual([away, away, away])
    expect(await ready()).toBe(503)
    expect(await articles()).toEqual(away)
    const signIn = await fetch(`${address}/api/auth/get-session`, { signal: AbortSignal.timeout(10_000) })
    expect([signIn.status, signIn.headers.get('retry-after')]).toEqual([503, '3'])
  } finally {
    for (const pid of processes) process.kill(pid, 'SIGCONT')
  }
  await expect.poll(articles).toMatchObject({ status: 200 })
  expect(await claims()).toMatchObject({ status: 200 })
  expect(await ready()).toBe(200)
})

test('a reader who waits for a lock that another holds is told so, and nobody else waits with them', async () => {
  const database = await startEmbeddedPostgres({ dataDir })
  const other = new pg.Client(database.url)
  await other.connect()
  await other.query('BEGIN')
  try {
    await other.query('LOCK TABLE article_publication IN ACCESS EXCLUSIVE MODE')
    expect(await Promise.all([articles(), articlesByGet()])).toEqual([away, away])
    expect(await ready()).toBe(200)
    expect(await claims()).toMatchObject({ status: 200 })
  } finally {
    await other.end()
    await database.stop()
  }
  expect(await articles()).toMatchObject({ status: 200 })
})

test('a database that is killed is told as away, and used again once it is back', async () => {
  process.kill(postmaster(), 'SIGQUIT')
  await expect.poll(articles).toEqual(away)
  expect(await articlesByGet()).toEqual(away)
  expect(await claims()).toEqual(away)
  const again = await startEmbeddedPostgres({ dataDir })
  await expect.poll(articles).toMatchObject({ status: 200 })
  await expect.poll(ready).toBe(200)
  await again.stop()
})
