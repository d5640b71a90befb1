import { differencesFrom, readSqlFiles, sqlFile, statementsFor } from '@sourceline/database/present-sql'
import type { SqlFile } from '@sourceline/database/present-sql'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import type { PoolClient } from 'pg'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'

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

const files = readSqlFiles()

/** The folder with one file's text changed. */
function changed(path: string, change: (text: string) => string): readonly SqlFile[] {
  return files.map((file) => (file.path === path ? sqlFile(path, change(file.text)) : file))
}

async function grantsOf(view: string): Promise<string> {
  const { rows } = await client.query<{ grants: string }>(
    'SELECT relacl::text AS grants FROM pg_class WHERE oid = $1::regclass',
    [view],
  )
  return rows[0]?.grants ?? ''
}

test('a migrated database has the views, functions and triggers of the folder, each as its file says', async () => {
  expect(files.length).toBeGreaterThan(70)
  expect(await differencesFrom(client, files)).toEqual([])
  expect(await statementsFor(client, files)).toBe('')
})

test('a view that was changed in its file only is found, and so is a view, a function or a trigger without a counterpart', async () => {
  const shorter = changed('delivery/byline.sql', (text) => text.replace('b.name,', 'upper(b.name) AS name,'))
  expect(await differencesFrom(client, shorter)).toEqual(['view delivery.byline'])
  const without = files.filter(({ path }) => path !== 'editorial/proposal.sql')
  const ahead = [
    sqlFile('guards/always.sql', `CREATE FUNCTION guards.always() RETURNS int LANGUAGE sql AS 'SELECT 1';`),
    sqlFile(
      'triggers/topic_unchanged.sql',
      `CREATE TRIGGER topic_unchanged\nBEFORE UPDATE ON public.topic\nFOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();`,
    ),
  ]
  expect(await differencesFrom(client, [...without, ...ahead])).toEqual([
    'function guards.always',
    'trigger public.topic topic_unchanged',
    'view editorial.proposal',
  ])
})

test('what a database was given by hand is found', async () => {
  await client.query(
    `CREATE VIEW editorial.by_hand AS SELECT 1 AS one;
     CREATE TRIGGER by_hand BEFORE UPDATE ON topic FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  )
  try {
    expect(await differencesFrom(client, files)).toEqual(['trigger public.topic by_hand', 'view editorial.by_hand'])
  } finally {
    await client.query('DROP VIEW editorial.by_hand; DROP TRIGGER by_hand ON topic')
  }
})

test('a longer view is carried over in its place', async () => {
  const longer = changed('delivery/byline.sql', (text) => text.replace('b.author_id', 'b.author_id,\n  p.article_id'))
  const statements = await statementsFor(client, longer)
  expect(statements).toMatch(/^-- prisma\/sql\/delivery\/byline\.sql\nCREATE OR REPLACE VIEW delivery\.byline AS\n/)
  expect(statements).not.toContain('DROP')
})

test('a view that loses a column is made anew with what stands on it, and readers may still read both', async () => {
  const readable = 'public/readable_article_publication.sql'
  const narrower = changed(readable, (text) =>
    text.replace(
      'SELECT p.*',
      `SELECT p.id, p.article_id, p.revision_id, p.slug, p.locale, p.kind, p.body, p.date_published, p.public_from,
        p.public_until, p.ending`,
    ),
  )
  const before = await grantsOf('delivery_as_of.article')
  expect(before).toContain('sourceline_delivery=r')
  const statements = await statementsFor(client, narrower)
  expect(statements).toContain('DROP VIEW "delivery_as_of"."article";')
  await client.query('BEGIN')
  await client.query(statements)
  expect(await grantsOf('delivery_as_of.article')).toBe(before)
  expect(await grantsOf('delivery_as_of.correction')).toContain('sourceline_delivery=r')
  await client.query('ROLLBACK')
})

test('a view that is taken from the folder is dropped, and one that still needs it is named', async () => {
  const without = files.filter(({ path }) => path !== 'editorial/proposal.sql')
  expect(await statementsFor(client, without)).toBe('DROP VIEW "editorial"."proposal";\n')
  await expect(
    statementsFor(
      client,
      files.filter(({ path }) => path !== 'public/readable_claim_publication.sql'),
    ),
  ).rejects.toThrow(
    /prisma\/sql\/delivery_as_of\/\w+\.sql: relation "public.readable_claim_publication" does not exist/,
  )
})

test('a file that holds another object than its name says is refused', () => {
  expect(() => sqlFile('delivery/byline.sql', 'CREATE VIEW editorial.byline AS SELECT 1;')).toThrow(
    'delivery/byline.sql: what it makes belongs in editorial/byline.sql.',
  )
  expect(() => sqlFile('delivery/byline.sql', 'DROP VIEW delivery.byline;')).toThrow('write one statement')
})
