import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migration-files.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-rights-'))
let server: EmbeddedPostgres
let client: pg.Client

/** A newsroom of the time when a token had no owner and a person any number of links. */
const before = `
  INSERT INTO "user" (id, name, email, role, disabled_at, created_at, updated_at) VALUES
    ('gone', 'Gone', 'gone@newsroom.example', 'ADMINISTRATOR', now(), '2026-01-01', now()),
    ('invited', 'Invited', 'invited@newsroom.example', 'ADMINISTRATOR', NULL, '2026-01-02', now()),
    ('ada', 'Ada', 'ada@newsroom.example', 'ADMINISTRATOR', NULL, '2026-01-03', now()),
    ('ben', 'Ben', 'ben@newsroom.example', 'EDITOR', NULL, '2026-01-04', now());
  INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    SELECT * FROM (VALUES ('a1', 'gone', 'credential', 'gone', 'p', now(), now()),
      ('a2', 'ada', 'credential', 'ada', 'p', now(), now()),
      ('a3', 'ben', 'credential', 'ben', 'chosen first', now() - interval '1 s', now()),
      ('a4', 'ben', 'credential', 'ben', 'chosen at once', now(), now())) AS made;
  INSERT INTO api_token (id, name, role, hash, created_at, created_by_id) VALUES
    (gen_random_uuid(), 'of Ben', 'ADMINISTRATOR', 'h1', now(), 'ben'),
    (gen_random_uuid(), 'of the command line', 'EDITOR', 'h2', now(), NULL),
    (gen_random_uuid(), 'of somebody deleted', 'EDITOR', 'h3', now(), 'deleted');
  INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at) VALUES
    (gen_random_uuid(), 'set-up:first', '{"kind":"INVITATION","userId":"invited"}',
      now() + interval '1 day', now() - interval '1 hour', now()),
    (gen_random_uuid(), 'set-up:second', '{"kind":"INVITATION","userId":"invited"}', now() + interval '1 day', now(), now()),
    (gen_random_uuid(), 'set-up:late', '{"kind":"INVITATION","userId":"ben"}', now() - interval '1 hour', now(), now()),
    (gen_random_uuid(), 'set-up:shut', '{"kind":"INVITATION","userId":"gone"}', now() + interval '1 day', now(), now()),
    (gen_random_uuid(), 'set-up:start', '{"kind":"FIRST_ADMINISTRATOR"}', now() + interval '1 day', now(), now())`

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, durable: false })
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const all = readMigrations()
  const cut = all.findIndex(({ name }) => name.endsWith('_links_that_work_once'))
  await migrate(server.url, { migrations: all.slice(0, cut) })
  await client.query(before)
  await migrate(server.url)
})

afterAll(async () => {
  await client.end()
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

const ask = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows

test('tokens of somebody known become personal, those of somebody deleted end, the rest gets an owner', async () => {
  expect(
    await ask('SELECT name, kind, maker_id, owner_id, revoked_at IS NOT NULL AS revoked FROM api_token ORDER BY hash'),
  ).toEqual([
    { name: 'of Ben', kind: 'PERSONAL', maker_id: 'ben', owner_id: null, revoked: false },
    { name: 'of the command line', kind: 'SERVICE', maker_id: null, owner_id: 'ada', revoked: false },
    { name: 'of somebody deleted', kind: 'SERVICE', maker_id: null, owner_id: 'ada', revoked: true },
  ])
})

test('of a person’s links the last goes on working, and of two passwords the first', async () => {
  expect(await ask('SELECT purpose, user_id, hash FROM one_time_link ORDER BY hash')).toEqual([
    { purpose: 'INVITATION', user_id: 'invited', hash: 'second' },
    { purpose: 'FIRST_ADMINISTRATOR', user_id: null, hash: 'start' },
  ])
  expect(await ask('SELECT identifier FROM verification')).toEqual([])
  expect(await ask(`SELECT password FROM account WHERE user_id = 'ben'`)).toEqual([{ password: 'chosen first' }])
})
