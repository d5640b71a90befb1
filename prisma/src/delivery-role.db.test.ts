import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDeliveryPool } from './delivery-pool.ts'
import { deliveryRole, ensureDeliveryRole } from './delivery-role.ts'
import type { DeliveryRoleResult } from './delivery-role.ts'
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { migrate } from './migrate.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-delivery-'))
let server: EmbeddedPostgres
let owner: pg.Pool

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, durable: false })
  await migrate(server.url)
  owner = new pg.Pool({ connectionString: server.url, max: 4 })
})

afterAll(async () => {
  await owner.end()
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

test('without the role, readers are served through the views alone and the operator is told', async () => {
  const told: string[] = []
  const { pool, restricted } = await openDeliveryPool({ url: server.url, log: (line) => told.push(line) })
  expect(restricted).toBe(false)
  expect(told).toHaveLength(1)
  await pool.end()
})

test('three servers may make the role at once', async () => {
  expect(await Promise.all([1, 2, 3].map(() => ensureDeliveryRole(owner)))).toEqual([
    { ok: true },
    { ok: true },
    { ok: true },
  ])
})

test('the role reads every view of the delivery schemas and no other table or view', async () => {
  await ensureDeliveryRole(owner)
  const { rows } = await owner.query(
    `SELECT n.nspname AS schema, count(*)::int AS total, count(*) FILTER (WHERE has_table_privilege($1, c.oid, 'SELECT'))::int AS readable,
       count(*) FILTER (WHERE has_table_privilege($1, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))::int AS writable
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' GROUP BY 1`,
    [deliveryRole],
  )
  for (const { schema, total, readable, writable } of rows) {
    expect({ schema, readable, writable }).toEqual({
      schema,
      readable: schema.startsWith('delivery') ? total : 0,
      writable: 0,
    })
  }
  expect(rows.map(({ schema }) => schema)).toEqual(expect.arrayContaining(['public', 'delivery', 'delivery_as_of']))
})

test("a reader's connection reaches no table and writes nothing", async () => {
  await ensureDeliveryRole(owner)
  const { pool, restricted } = await openDeliveryPool({ url: server.url })
  expect(restricted).toBe(true)
  await expect(pool.query('SELECT FROM public.article')).rejects.toThrow('permission denied for table article')
  await expect(pool.query('CREATE TABLE public.note (words text)')).rejects.toThrow(/read-only/)
  expect((await pool.query('SELECT FROM delivery.article')).rowCount).toBe(0)
  await pool.end()
})

async function newsroomOf(login: string, rights: string): Promise<string> {
  await owner.query(`DROP OWNED BY ${deliveryRole}`)
  await owner.query(`DROP ROLE ${deliveryRole}`)
  await owner.query(`CREATE ROLE ${login} LOGIN PASSWORD '${login}' ${rights}`)
  await owner.query(`CREATE DATABASE ${login} OWNER ${login}`)
  const url = new URL(server.url)
  url.username = login
  url.password = login
  url.pathname = `/${login}`
  await migrate(url.href)
  return url.href
}

async function ensureAt(url: string): Promise<DeliveryRoleResult> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const result = await ensureDeliveryRole(pool)
  await pool.end()
  return result
}

test('on a managed server, an owner who may make roles and is no superuser protects the tables', async () => {
  const url = await newsroomOf('maker', 'CREATEROLE')
  expect(await ensureAt(url)).toEqual({ ok: true })
  const { pool, restricted } = await openDeliveryPool({ url })
  expect(restricted).toBe(true)
  await expect(pool.query('SELECT FROM public.article')).rejects.toThrow('permission denied for table article')
  await pool.end()
  await owner.query('DROP DATABASE maker')
})

test('an owner who may not make roles is told so in one sentence', async () => {
  const url = await newsroomOf('plain', '')
  expect(await ensureAt(url)).toEqual({
    ok: false,
    reason: expect.stringMatching(/may not make or grant the role sourceline_delivery/),
  })
})
