import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startEmbeddedPostgres, stopAbandonedServer } from './embedded-postgres.ts'
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.ts'
import { isAlive } from './process-identity.ts'
import { serverUsers } from './server-users.ts'

let dataDir = ''
const uses: EmbeddedPostgres[] = []

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sourceline-embedded-'))
})

afterEach(async () => {
  for (const use of uses.splice(0)) await use.stop()
  rmSync(dataDir, { recursive: true })
})

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const use = await startEmbeddedPostgres({ dataDir, durable: false, ...options })
  uses.push(use)
  return use
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const serverPid = (folder = dataDir) =>
  Number(readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])

test('a newsroom keeps its stories, its port and its password from one start to the next', async () => {
  const first = await start()
  await ask(first.url, `CREATE TABLE story AS SELECT 'Песков' AS words`)
  await first.stop()
  const second = await start()
  expect(await ask(second.url, 'SELECT words FROM story')).toEqual([{ words: 'Песков' }])
  expect(second.url).toBe(first.url)
  expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600)
})

describe('a server that runs', () => {
  const shared = mkdtempSync(join(tmpdir(), 'sourceline-shared-'))
  let server: EmbeddedPostgres

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataDir: shared, durable: false })
  })

  afterAll(async () => {
    await server.stop()
    rmSync(shared, { recursive: true })
  })

  test('the database speaks UTF-8, has trigrams and unaccenting, and answers only on this machine', async () => {
    await ask(server.url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent')
    const rows = await ask(
      server.url,
      `SELECT lower('ÉЖ') AS lower, unaccent('Élan') AS plain, cardinality(show_trgm('Жуков')) AS trigrams,
        current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS address`,
    )
    expect(rows).toEqual([{ lower: 'éж', plain: 'Elan', trigrams: 6, encoding: 'UTF8', address: '127.0.0.1' }])
  })

  test('a refused row does not reach the log of the server', async () => {
    await ask(server.url, 'CREATE TABLE source (name text UNIQUE)')
    await ask(server.url, `INSERT INTO source VALUES ('a secret name')`)
    await expect(ask(server.url, `INSERT INTO source VALUES ('a secret name')`)).rejects.toThrow('duplicate key')
    const log = readFileSync(join(shared, 'postgres', 'cluster', 'server.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('a secret name')
  })

  test.runIf(process.platform === 'linux')(
    'Ctrl-C at the terminal cannot reach the server, which has a session of its own',
    async () => {
      const session = (pid: number | string) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[3]
      expect(session(serverPid(shared))).not.toBe(session('self'))
    },
  )
})

test('the command line joins the server, and the last to leave stops it', async () => {
  const server = await start()
  const users = serverUsers(join(dataDir, 'postgres', 'users'), process.ppid)
  users.enter()
  const pid = serverPid()
  await server.stop()
  expect(isAlive(pid)).toBe(true)

  const joined = await start()
  expect(joined.started).toBe(false)
  expect(joined.url).toBe(server.url)
  users.leave()
  await joined.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a server that outlived a killed process is joined and stopped at the end', async () => {
  await start()
  const pid = serverPid()
  const users = join(dataDir, 'postgres', 'users')
  rmSync(users, { recursive: true })
  mkdirSync(users)
  writeFileSync(join(users, '4194303-1'), '')
  const joined = await start()
  expect(joined.started).toBe(false)
  expect(await stopAbandonedServer(dataDir)).toBe(false)
  expect(isAlive(pid)).toBe(true)
  await joined.stop()
  expect(isAlive(pid)).toBe(false)
})

test('a server that is killed is started again at its address, for as long as somebody keeps it', async () => {
  const said: string[] = []
  const kept = await start({ durable: true, keep: (sentence) => said.push(sentence) })
  await ask(kept.url, 'CREATE TABLE story AS SELECT 1 AS one')
  for (const turn of [1, 2]) {
    const killed = serverPid()
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => said.length).toBe(turn)
    expect(serverPid()).not.toBe(killed)
    expect(await ask(kept.url, 'SELECT one FROM story')).toEqual([{ one: 1 }])
  }
  expect(said[0]).toBe('The embedded PostgreSQL had ended, and was started again.')
  const last = serverPid()
  await kept.stop()
  expect(isAlive(last)).toBe(false)
})

test('a pid file left by a power cut does not keep the server from starting', async () => {
  await (await start()).stop()
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  writeFileSync(file, `${process.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n0 0\nready\n`)
  expect((await start()).started).toBe(true)
})

test('an interrupted creation is begun again', async () => {
  mkdirSync(join(dataDir, 'postgres', 'cluster.new', 'base'), { recursive: true })
  expect((await start()).started).toBe(true)
})

test('three processes that start at once share one server', async () => {
  const started = await Promise.all([start(), start(), start()])
  expect(started.filter((use) => use.started)).toHaveLength(1)
  expect(new Set(started.map((use) => use.url)).size).toBe(1)
  await started[0].stop()
  expect(await ask(started[1].url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a data folder of a newer PostgreSQL is refused in one sentence', async () => {
  mkdirSync(join(dataDir, 'postgres', 'cluster'), { recursive: true })
  writeFileSync(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '19\n')
  await expect(start()).rejects.toThrow(
    /belongs to PostgreSQL 19, newer than the 18 of this version of Sourceline: update Sourceline\.$/,
  )
})

test('a data folder that is a file is refused in one sentence', async () => {
  writeFileSync(join(dataDir, 'file'), '')
  await expect(start({ dataDir: join(dataDir, 'file') })).rejects.toThrow(/is a file, not a folder/)
})

describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('started by root', () => {
  test.each(['namespace', 'copy'] as const)('below a folder that is closed to others, by %s', async (kind) => {
    chmodSync(dataDir, 0o700)
    const { url } = await start({ accountKinds: [kind] })
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('below an open folder, as a user who is not root', async () => {
    chmodSync(dataDir, 0o755)
    const { url } = await start({ accountKinds: ['user'] })
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(statSync(join(dataDir, 'postgres', 'cluster')).uid).not.toBe(0)
  })
})
