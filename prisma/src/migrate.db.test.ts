import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { migrate, migrationState } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import type { Migration } from './migration-files.ts'
import { databasePackageFolder } from './package-folder.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-migrate-'))
let server: EmbeddedPostgres
let url = ''
let count = 0

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, durable: false })
})

afterAll(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

beforeEach(async () => {
  const name = `newsroom_${++count}`
  await ask(server.url, `CREATE DATABASE ${name}`)
  url = server.url.replace(/\/\w+$/, `/${name}`)
})

async function ask(address: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

function step(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

const story = step('1_story', 'CREATE TABLE story (words text)')
const source = step(
  '2_source',
  `CREATE TABLE source (name text); CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS $$ SELECT n; SELECT 2 * n $$`,
)

test('a new newsroom gets every table, and a second start finds nothing to do', async () => {
  const names = readMigrations().map(({ name }) => name)
  const told: string[] = []
  expect(await migrate(url, { onStep: (name) => told.push(name) })).toEqual({ applied: names, edited: [] })
  expect(told).toEqual(names)
  expect(await migrate(url)).toEqual({ applied: [], edited: [] })
  expect(await migrationState(url)).toEqual({ pending: [], unknown: [], edited: [] })
})

test('three servers that start at once take each step once', async () => {
  const reports = await Promise.all([1, 2, 3].map(() => migrate(url, { migrations: [story, source] })))
  expect(reports.flatMap(({ applied }) => applied).sort()).toEqual(['1_story', '2_source'])
  const noted = await ask(url, 'SELECT migration_name FROM _prisma_migrations')
  expect(noted.rowCount).toBe(2)
})

test('a server killed within a step leaves nothing of it, and the next one takes it', async () => {
  const slow = step('2_slow', 'CREATE TABLE half (words text); SELECT pg_sleep(60)')
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', killable([story, slow])],
    { cwd: databasePackageFolder(), stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await until(
    async () =>
      (
        await ask(
          server.url,
          `SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)' AND pid <> pg_backend_pid()`,
        )
      ).rowCount === 1,
  )
  child.kill('SIGKILL')
  await ended
  await ask(
    server.url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)' AND pid <> pg_backend_pid()`,
  )

  expect(await migrationState(url, [story, slow])).toEqual({ pending: ['2_slow'], unknown: [], edited: [] })
  expect((await ask(url, `SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }])
  expect((await migrate(url, { migrations: [story, source] })).applied).toEqual(['2_source'])
})

function killable(migrations: readonly Migration[]): string {
  const module = JSON.stringify(new URL('migrate.ts', import.meta.url).href)
  return `import { migrate } from ${module}; await migrate(${JSON.stringify(url)}, { migrations: ${JSON.stringify(migrations)} })`
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20)
}

test('a step that fails is undone as a whole and told in one sentence', async () => {
  const broken = step('2_broken', `CREATE TABLE half (words text); INSERT INTO half VALUES ('secret'); SELECT 1 / 0`)
  await expect(migrate(url, { migrations: [story, broken] })).rejects.toThrow(
    'The database step 2_broken failed and was undone: division by zero (22012)',
  )
  expect((await migrationState(url, [story, broken])).pending).toEqual(['2_broken'])
  expect((await ask(url, `SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }])
})

test('what another program left unfinished is marked as rolled back and taken again', async () => {
  await migrate(url, { migrations: [story] })
  await ask(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', '${source.checksum}', '2_source')`,
  )
  expect((await migrate(url, { migrations: [story, source] })).applied).toEqual(['2_source'])
  const rows = await ask(
    url,
    `SELECT finished_at IS NULL AS unfinished, rolled_back_at IS NULL AS standing FROM _prisma_migrations
      WHERE migration_name = '2_source' ORDER BY 1`,
  )
  expect(rows.rows).toEqual([
    { unfinished: false, standing: true },
    { unfinished: true, standing: false },
  ])
})

test('a database of a newer version is refused untouched', async () => {
  await migrate(url, { migrations: [story, source] })
  const newer = step('3_newer', 'CREATE TABLE newer (words text)')
  await expect(migrate(url, { migrations: [story, newer] })).rejects.toThrow(
    'was last used by a newer version of Sourceline (it has taken the step 2_source)',
  )
  expect((await ask(url, `SELECT to_regclass('newer') AS newer`)).rows).toEqual([{ newer: null }])
})

test('a step whose file was changed afterwards is reported and not taken again', async () => {
  await migrate(url, { migrations: [story] })
  const changed = step('1_story', 'CREATE TABLE story (words text, more text)')
  expect(await migrate(url, { migrations: [changed] })).toEqual({ applied: [], edited: ['1_story'] })
})

test('an unreachable database is told without its password', async () => {
  const failure = migrate('postgresql://editor:secret@127.0.0.1:1/newsroom').catch(String)
  expect(await failure).toBe(
    'OperatorError: No database answers at 127.0.0.1:1/newsroom: check DATABASE_URL and that PostgreSQL runs.',
  )
  const wrong = migrate(url.replace(/:[^:@]+@/, ':secret@')).catch(String)
  expect(await wrong).toMatch(/refused the user or the password: check DATABASE_URL\.$/)
})
