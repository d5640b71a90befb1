import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { migrate, migrationState } from './migrate.ts'
import { readMigrations, type Migration } from './migration-files.ts'
import { planMigration } from './migration-plan.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-plan-'))
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

async function ask<Row extends pg.QueryResultRow>(address: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const step = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

const first = step(
  '1_first',
  'CREATE TABLE story (words text, day text); CREATE TABLE source (name text); CREATE TABLE old ()',
)
const databases = async (): Promise<string[]> =>
  (
    await ask<{ datname: string }>(server.url, `SELECT datname FROM pg_database WHERE datname LIKE 'sourceline_plan%'`)
  ).map(({ datname }) => datname)

test('what each step does to which table is told with its size, and none of it is done', async () => {
  await migrate(url, { migrations: [first] })
  await ask(url, `INSERT INTO story SELECT 'words', '2026-01-01' FROM generate_series(1, 1000); ANALYZE story`)
  const steps = [
    step('2_column', 'ALTER TABLE story ADD COLUMN note text'),
    step('3_type', 'ALTER TABLE story ALTER COLUMN day TYPE date USING day::date'),
    step('4_index', 'CREATE INDEX ON story (words)'),
    step('5_rows', `UPDATE source SET name = trim(name)`),
    step('6_tables', 'DROP TABLE old; CREATE TABLE topic (name text)'),
    step('7_function', 'CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS $$ SELECT 2 * n $$'),
  ]
  const plan = await planMigration(url, [first, ...steps])
  const story = { table: 'story', rows: 1000, bytes: expect.any(Number) }
  const small = { rows: null, bytes: expect.any(Number) }
  expect(plan).toEqual({
    empty: false,
    steps: [
      { name: '2_column', creates: [], tables: [{ ...story, effects: ['locks'] }] },
      { name: '3_type', creates: [], tables: [{ ...story, effects: ['writes anew'] }] },
      { name: '4_index', creates: [], tables: [{ ...story, effects: ['builds an index of'] }] },
      { name: '5_rows', creates: [], tables: [{ ...small, table: 'source', effects: ['reads through'] }] },
      { name: '6_tables', creates: ['topic'], tables: [{ ...small, table: 'old', effects: ['drops'] }] },
      { name: '7_function', creates: [], tables: [] },
    ],
  })
  expect((await migrationState(url, [first, ...steps])).pending).toHaveLength(6)
  expect(await ask(url, `SELECT to_regclass('topic')::text AS topic, to_regclass('old')::text AS old`)).toEqual([
    { topic: null, old: 'old' },
  ])
  expect(await databases()).toEqual([])
})

test('a newsroom of any earlier step of ours can be planned', async () => {
  const all = readMigrations()
  await migrate(url, { migrations: all.slice(0, -12) })
  const { steps } = await planMigration(url, all)
  expect(steps.map(({ name }) => name)).toEqual(all.slice(-12).map(({ name }) => name))
  expect(steps.some(({ tables }) => tables.length > 0)).toBe(true)
})

test('a step that fails says so, and leaves nothing beside', async () => {
  await migrate(url, { migrations: [first] })
  await expect(
    planMigration(url, [first, step('2_wrong', 'ALTER TABLE nothing ADD COLUMN note text')]),
  ).rejects.toThrow('relation "nothing" does not exist')
  expect(await databases()).toEqual([])
})

test('of an empty database, one that is up to date and one that is newer there is nothing to try', async () => {
  expect(await planMigration(url, [first])).toEqual({
    empty: true,
    steps: [{ name: '1_first', creates: [], tables: [] }],
  })
  const second = step('2_second', 'CREATE TABLE topic ()')
  await migrate(url, { migrations: [first, second] })
  expect(await planMigration(url, [first, second])).toEqual({ empty: false, steps: [] })
  await expect(planMigration(url, [first])).rejects.toThrow('has taken the step 2_second')
})

test('whoever may make no database is told what is needed', async () => {
  await migrate(url, { migrations: [first] })
  await ask(url, `CREATE ROLE planner LOGIN PASSWORD 'planner'; GRANT ALL ON ALL TABLES IN SCHEMA public TO planner`)
  const address = new URL(url)
  address.username = 'planner'
  address.password = 'planner'
  await expect(planMigration(address.href, [first, step('2_second', 'SELECT 1')])).rejects.toThrow('CREATEDB')
})
