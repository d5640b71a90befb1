import {
  declaredColumns,
  deliveryColumns,
  guardedTables,
  missingGuards,
  strayGuards,
  unclampedViews,
  type GuardedTable,
} from '@sourceline/database/present-sql'
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
})
afterEach(() => client.release())

const declared = declaredColumns()

/** Plants a fault, asks, and mends it. */
async function planted<T>(fault: string, mend: string, ask: () => Promise<T>): Promise<T> {
  await client.query(fault)
  try {
    return await ask()
  } finally {
    await client.query(mend)
  }
}

const missing = () => missingGuards(client)

test('every table of revisions, their parts, publications, intervals, edges and the log has the guards of its kind', async () => {
  const calls = (await guardedTables(client)).map(({ call }) => call)
  expect(calls).toEqual(
    expect.arrayContaining([`guards.guard_revision('topic_revision')`, `guards.guard_log('change_event')`]),
  )
  expect(calls.length).toBeGreaterThanOrEqual(22)
  expect(await missing()).toEqual([])
})

test.each([
  [
    'a sealing trigger that is switched off',
    'claim_revision',
    'ALTER TABLE claim_revision DISABLE TRIGGER claim_revision_sealed',
    'claim_revision_sealed',
  ],
  [
    'an index that lets two revisions be open',
    'topic_revision',
    'DROP INDEX topic_revision_one_open; CREATE INDEX topic_revision_one_open ON topic_revision (topic_id) WHERE sealed_at IS NULL',
    'topic_revision_one_open',
  ],
])('a guard that does not guard is found: %s', async (_what, table, fault, name) => {
  const cure = (await guardedTables(client))
    .filter((guarded) => guarded.table === table)
    .map(({ call }) => `SELECT ${call}`)
  expect(await planted(fault, cure.join(';'), missing)).toEqual([
    expect.objectContaining({ table, missing: [name] }) as unknown,
  ])
  expect(await missing()).toEqual([])
})

/** The statements that take a guard from a table, by the guard's name: all that its kind's call would put there again. */
async function removals({ table, call }: GuardedTable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; removal: string }>(
    `SELECT tgname AS name, format('DROP TRIGGER %I ON %s', tgname, $1::regclass) AS removal
     FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
     UNION ALL
     SELECT conname, format('ALTER TABLE %s DROP CONSTRAINT %I', $1::regclass, conname)
     FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'x')
     UNION ALL
     SELECT relname, format('DROP INDEX %s', indexrelid::regclass)
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [table],
  )
  await client.query('BEGIN')
  for (const { removal } of rows) await client.query(removal)
  await client.query(`SELECT ${call}`)
  const { rows: put } = await client.query<{ name: string }>(
    `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
     UNION ALL SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'x')
     UNION ALL SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [table],
  )
  await client.query('ROLLBACK')
  return new Map(
    rows.filter(({ name }) => put.some((guard) => guard.name === name)).map((row) => [row.name, row.removal]),
  )
}

test('whatever guard is taken from whatever table, it is missed by its name', async () => {
  const taken: string[] = []
  for (const guarded of await guardedTables(client)) {
    const guards = await removals(guarded)
    expect([guarded.call, guards.size]).not.toEqual([guarded.call, 0])
    for (const [name, removal] of guards) {
      const found = await planted(removal, `SELECT ${guarded.call}`, () => missingGuards(client, [guarded]))
      expect(found).toEqual([expect.objectContaining({ table: guarded.table, missing: [name] })])
      taken.push(name)
    }
  }
  expect(taken).toEqual(expect.arrayContaining(['topic_revision_one_open', 'topic_publication_one_at_a_slug']))
  expect(taken.length).toBeGreaterThan(70)
})

const tideMark = `
  CREATE TABLE tide_mark (id uuid PRIMARY KEY);
  CREATE TABLE tide_mark_revision (
    id uuid PRIMARY KEY, tide_mark_id uuid NOT NULL REFERENCES tide_mark, sealed_at timestamptz,
    content_hash text, commitments jsonb, redacted_at timestamptz
  );
  CREATE TABLE tide_mark_alias (revision_id uuid NOT NULL REFERENCES tide_mark_revision, alias text NOT NULL);
  CREATE TABLE tide_mark_publication (
    id uuid PRIMARY KEY, tide_mark_id uuid NOT NULL, revision_id uuid NOT NULL REFERENCES tide_mark_revision,
    slug text NOT NULL, public_from timestamptz NOT NULL, public_until timestamptz, ending text
  );
  CREATE TABLE tide_mark_link (
    id uuid PRIMARY KEY, from_tide_mark_id uuid, to_tide_mark_id uuid, state text, public_from timestamptz, public_until timestamptz
  )`
const noTideMark = 'DROP TABLE tide_mark_link, tide_mark_publication, tide_mark_alias, tide_mark_revision, tide_mark'

test('a new noun whose tables have no guards is found, with the statements that give it them', async () => {
  await planted(tideMark, noTideMark, async () => {
    const found = await missing()
    expect(found.map(({ cure }) => cure)).toEqual([
      `SELECT guards.guard_edge('tide_mark_link', 'tide_mark');`,
      `SELECT guards.guard_interval('tide_mark_link');`,
      `SELECT guards.guard_publication('tide_mark_publication');`,
      `SELECT guards.guard_revision('tide_mark_revision');`,
      `SELECT guards.guard_revision_part('tide_mark_alias', 'tide_mark_revision');`,
    ])
    await client.query(found.map(({ cure }) => cure).join('\n'))
    expect(await missing()).toEqual([])
    const [term, first, second] = ['1', '2', '3'].map((digit) => `'00000000-0000-0000-0000-00000000000${digit}'`)
    await client.query(
      `INSERT INTO tide_mark VALUES (${term}); INSERT INTO tide_mark_revision VALUES (${first}, ${term}, now(), 'x')`,
    )
    await expect(client.query(`UPDATE tide_mark_revision SET content_hash = 'y'`)).rejects.toMatchObject({
      code: 'SL001',
    })
    await expect(client.query(`INSERT INTO tide_mark_alias VALUES (${first}, 'word')`)).rejects.toMatchObject({
      code: 'SL001',
    })
    await client.query(`INSERT INTO tide_mark_publication VALUES (${first}, ${term}, ${first}, 'word', now())`)
    await expect(
      client.query(`INSERT INTO tide_mark_publication VALUES (${second}, ${term}, ${first}, 'other', now())`),
    ).rejects.toThrow('tide_mark_publication_one_at_a_time')
    await expect(client.query(`DELETE FROM tide_mark_publication`)).rejects.toMatchObject({ code: 'SL002' })
    await expect(
      client.query(`INSERT INTO tide_mark_link VALUES (${first}, ${term}, ${term}, 'ACCEPTED')`),
    ).rejects.toThrow('tide_mark_link_joins_two')
  })
})

test('a guard where none belongs is found', async () => {
  expect(await strayGuards(client)).toEqual([])
  const fault = `CREATE TRIGGER topic_once BEFORE DELETE ON topic FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published();
    CREATE TRIGGER twice BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION guards.refuse_change_of_published()`
  expect(
    await planted(fault, 'DROP TRIGGER topic_once ON topic; DROP TRIGGER twice ON evidence', () => strayGuards(client)),
  ).toEqual(['evidence twice', 'topic topic_once'])
})

test('revisions that lack even the columns of revisions are not passed over', async () => {
  await planted('CREATE TABLE note_revision (id uuid, note_id uuid)', 'DROP TABLE note_revision', () =>
    expect(missing()).rejects.toThrow('column "sealed_at" does not exist'),
  )
})

test('what is read as of a moment is never read from the future', async () => {
  expect(await unclampedViews(client)).toEqual([])
})

test.each([
  ['reads at whatever moment is asked for', `public_from <= current_setting('sourceline.as_of')::timestamptz`],
  [
    'holds one bound and not the other',
    `public_from <= least(current_setting('sourceline.as_of')::timestamptz, ` +
      `now()) AND public_until > current_setting('sourceline.as_of')::timestamptz`,
  ],
  ['does not look at the moment', 'true'],
])('a view as of a moment is found that %s', async (_what, condition) => {
  const fault = `CREATE VIEW delivery_as_of.planted AS SELECT id FROM public.evidence WHERE ${condition}`
  expect(await planted(fault, 'DROP VIEW delivery_as_of.planted', () => unclampedViews(client))).toEqual(['planted'])
})

test('every view as of a moment is found when it no longer holds to the present', async () => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT viewname AS name, definition FROM pg_views WHERE schemaname = 'delivery_as_of' ORDER BY 1`,
  )
  expect(rows.length).toBeGreaterThan(15)
  for (const { name, definition } of rows) {
    const unheld = definition.replace(/LEAST\((.+?::timestamp with time zone), now\(\)\)/, '$1')
    await client.query('BEGIN')
    await client.query(`CREATE OR REPLACE VIEW delivery_as_of.${name} AS ${unheld}`)
    expect(await unclampedViews(client)).toEqual([name])
    await client.query('ROLLBACK')
  }
})

/** Views as of a moment that read publications themselves, and so the past of what was taken down or redacted whole. */
const unreadable = async (): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    SELECT DISTINCT v.relname AS name FROM pg_class v
    JOIN pg_rewrite r ON r.ev_class = v.oid JOIN pg_depend d ON d.objid = r.oid AND d.classid = 'pg_rewrite'::regclass
    JOIN pg_class read ON read.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
    WHERE v.relnamespace = 'delivery_as_of'::regnamespace AND read.relkind = 'r' AND read.relname ~ '_publication$'
    ORDER BY 1`)
  return rows.map(({ name }) => name)
}

/** Views of what is public now that do not ask, of each table with a beginning, whether it has come. */
const unopened = async (): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    SELECT v.relname AS name FROM pg_class v
    JOIN pg_rewrite r ON r.ev_class = v.oid
    CROSS JOIN LATERAL (SELECT count(DISTINCT d.refobjid) AS tables FROM pg_depend d
      JOIN pg_class read ON read.oid = d.refobjid AND read.relkind = 'r'
      JOIN pg_attribute a ON a.attrelid = read.oid AND a.attname IN ('public_from', 'shown_from')
      WHERE d.objid = r.oid AND d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass) of
    WHERE v.relnamespace = 'delivery'::regnamespace
      AND (SELECT count(*) FROM regexp_matches(pg_get_viewdef(v.oid), '(public|shown)_from <= now\\(\\)', 'g')) < of.tables
    ORDER BY 1`)
  return rows.map(({ name }) => name)
}

test('of the past, what was taken down is read at no moment', async () => {
  expect(await unreadable()).toEqual([])
  const fault = 'CREATE VIEW delivery_as_of.planted AS SELECT topic_id FROM public.topic_publication'
  expect(await planted(fault, 'DROP VIEW delivery_as_of.planted', unreadable)).toEqual(['planted'])
})

test('of the present, what waits for its moment is not read', async () => {
  expect(await unopened()).toEqual([])
  const fault =
    'CREATE VIEW delivery.planted AS SELECT topic_id FROM public.topic_publication WHERE public_until IS NULL'
  expect(await planted(fault, 'DROP VIEW delivery.planted', unopened)).toEqual(['planted'])
})

test('readers are shown the declared columns and no other', async () => {
  expect(declared.length).toBeGreaterThan(100)
  expect(await deliveryColumns(client)).toEqual(declared)
})

test('a column that nobody declared is found', async () => {
  const found = await planted(
    'CREATE VIEW delivery.planted AS SELECT password FROM public.account',
    'DROP VIEW delivery.planted',
    () => deliveryColumns(client),
  )
  expect(found.filter((column) => !declared.includes(column))).toEqual(['planted.password text'])
})
