import { testDatabase, type TestDatabase } from '@sourceline/kit'
import type { PoolClient } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

let database: TestDatabase
let client: PoolClient
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  client = await database.pool.connect()
  await client.query('BEGIN')
})
afterEach(async () => {
  await client.query('ROLLBACK')
  client.release()
})

/** The triggers that keep the read model, as PostgreSQL writes them. */
async function triggers(): Promise<string[]> {
  const { rows } = await client.query<{ definition: string }>(
    `SELECT pg_get_triggerdef(oid) || tgenabled::text AS definition FROM pg_trigger
     WHERE tgfoid::regproc::text LIKE 'published.follow\\_%' ORDER BY 1`,
  )
  return rows.map(({ definition }) => definition)
}

/** Those that `published.follow` would put or change. */
async function missingTriggers(): Promise<string[]> {
  const before = new Set(await triggers())
  await client.query('SELECT published.follow()')
  return (await triggers()).filter((definition) => !before.has(definition))
}

/** The tables that the read model is made of and that nothing follows. */
async function unfollowedTables(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT d.refobjid::regclass::text AS name
     FROM pg_depend d
     JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
     JOIN pg_class v ON v.oid = r.ev_class AND v.relnamespace = 'published'::regnamespace
     JOIN pg_class t ON t.oid = d.refobjid AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
     WHERE NOT EXISTS (
       SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgfoid::regproc::text = 'published.follow_change'
     ) ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

test('every table that the read model is made of is followed, in every column that counts', async () => {
  expect((await triggers()).length).toBeGreaterThan(20)
  expect(await unfollowedTables()).toEqual([])
  expect(await missingTriggers()).toEqual([])
})

test('a table that nothing follows is found, and a column, and a trigger that is gone or switched off', async () => {
  const derived = `CREATE OR REPLACE VIEW published.derived_claim AS
    SELECT p.id AS publication_id, p.claim_id, p.revision_id, r.statement, r.kind, r.as_of_date,
      p.public_from AS shown_from, p.public_until AS shown_until`
  await client.query(`${derived} FROM claim_publication p JOIN claim_revision r ON r.id = p.revision_id
    WHERE NOT EXISTS (SELECT FROM redaction x WHERE x.whole_id = r.id) AND r.number > 0`)
  expect(await unfollowedTables()).toEqual(['redaction'])
  expect(await missingTriggers()).toEqual([expect.stringContaining('claim_revision_followed_update')])
  await client.query('DROP TRIGGER attribution_followed_update ON attribution')
  await client.query('ALTER TABLE mention DISABLE TRIGGER mention_followed_insert')
  expect((await missingTriggers()).map((definition) => definition.split(' ')[2])).toEqual([
    'attribution_followed_update',
    'mention_followed_insert',
  ])
})

test('the read model keeps no key that its rows could have twice, and each part has the columns it is worked out in', async () => {
  const { rows } = await client.query<{ part: string; kept: string; derived: string }>(
    `SELECT t.relname AS part, string_agg(a.attname || ' ' || format_type(a.atttypid, NULL), ', ' ORDER BY a.attnum) AS kept,
      (SELECT string_agg(d.attname || ' ' || format_type(d.atttypid, NULL), ', ' ORDER BY d.attnum) FROM pg_attribute d
        WHERE d.attrelid = format('published.derived_%s', t.relname)::regclass) AS derived
     FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
     WHERE t.relnamespace = 'published'::regnamespace AND t.relkind = 'r' GROUP BY t.relname ORDER BY 1`,
  )
  expect(rows).toHaveLength(6)
  for (const { part, kept, derived } of rows) expect([part, kept]).toEqual([part, derived])
})
