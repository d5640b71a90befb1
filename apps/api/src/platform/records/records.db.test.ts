import { afterAll, beforeAll, expect, test } from 'vitest'
import '../../modules/registry.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { allRecords, tablesOfRecord } from './define-record.ts'
import { labelOf } from './label.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const linesOf = async (question: string): Promise<string[]> =>
  (await newsroom.pool.query<{ line: string }>(question)).rows.map(({ line }) => line)

/** Whether a table holds what is suggested in revisions, each by the id of its own. */
const isOfSuggestions = (table: string): boolean =>
  allRecords().some(({ revisions }) => revisions?.suggestions === table)

/** Whether a key, as "table column target", only holds the tables of one record together. */
function isInternal(key: string): boolean {
  const [table = '', column = '', target = ''] = key.split(' ')
  return (
    (['draft_revision_id', 'revision_id', `${target}_id`].includes(column) || isOfSuggestions(table)) &&
    allRecords().some((record) => [table, target].every((name) => tablesOfRecord(record).includes(name)))
  )
}

/** The foreign keys from record to record that the declarations tell of, as "table column target". */
function declaredKeys(): string[] {
  const tableOf = new Map<string, string>(allRecords().map(({ type, table }) => [type, table]))
  const keys = allRecords().flatMap(({ table, parent, refersTo = {} }) => [
    ...(parent ? [`${table} ${parent.column} ${tableOf.get(parent.to)}`] : []),
    ...Object.values(refersTo).flatMap((reference) =>
      reference.columns.map((column) => `${reference.table} ${column} ${tableOf.get(reference.to)}`),
    ),
  ])
  return [...new Set(keys)].filter((key) => !isInternal(key)).toSorted()
}

test('every table belongs to a record, and every table that a record declares is there', async () => {
  const present = await linesOf(
    `SELECT relname AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND relname <> '_prisma_migrations' ORDER BY 1`,
  )
  expect([...new Set(allRecords().flatMap(tablesOfRecord))].toSorted()).toEqual(present.toSorted())
})

test('what one record names of another is declared, as the database has it', async () => {
  const keys = await linesOf(
    `SELECT concat_ws(' ', c.relname, a.attname, f.relname) AS line FROM pg_constraint k
     JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
  )
  expect(keys.length).toBeGreaterThan(40)
  expect(declaredKeys()).toEqual(keys.filter((key) => !isInternal(key)).toSorted())
})

test('what lists and the log call a record is read from a column that its editorial view has', async () => {
  const labelled = allRecords().filter(({ label }) => label)
  expect(labelled.map(({ type }) => type)).toEqual(expect.arrayContaining(['article', 'topic', 'attribution']))
  for (const { type, table } of labelled)
    await newsroom.pool.query(`SELECT ${labelOf(type, 'it', 'editorial')} FROM editorial.${table} it LIMIT 0`)
})
