import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '../../modules/registry.ts'
import { camelCase } from './camel-case.ts'
import { allRecords, tablesOfRecord } from './define-record.ts'

/** Tables that the library for sign-in keeps; which of their columns it uses is its own affair. */
const ofTheLibrary = new Set(['account', 'session', 'user', 'verification'])

/** Columns of every record with revisions, which the machinery writes and reads whatever the record is. */
const ofTheMachinery = new Set([
  'author_id',
  'commitments',
  'content_hash',
  'created_at',
  'created_by_id',
  'draft_revision_id',
  'previous_hash',
  'redacted_at',
  'ending',
  'id',
  'number',
  'public_from',
  'public_until',
  'revision_id',
  'sealed_at',
  'updated_at',
])

/** Columns that no code asks for: they tell whoever looks into the database who did something, when, and to what. */
const forTheRecord = new Set([
  'change_event.actor_id',
  'claim_link.created_by_id',
  'proposal.decided_by_id',
  'redaction.decided_by_id',
  'redaction_strike.row_key',
  'redaction_strike.table_name',
])

/** Columns that are handed on with their row, or in one property with others. */
const handedOn = new Set(['article_publication.ending_note', 'vault_entry.sealed', 'vault_entry.source_stand_in'])

interface Column {
  readonly table: string
  readonly column: string
  /** Whether a view or a function of the database names it. */
  readonly shown: boolean
}

const everyColumn = `
  SELECT c.relname AS table, a.attname AS column,
    EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_rewrite'::regclass AND d.refobjid = c.oid AND d.refobjsubid = a.attnum)
    OR EXISTS (SELECT FROM pg_proc p
      WHERE p.pronamespace::regnamespace::text IN ('public', 'guards') AND a.attname LIKE '%\\_%'
        AND p.prosrc ~ ('\\m' || a.attname || '\\M')) AS shown
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' AND c.relname <> '_prisma_migrations'
  ORDER BY 1, 2`

const source = fileURLToPath(new URL('../..', import.meta.url))
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(?:^|\/)(?:testing\/|test-)/.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'))

const inserted = /INSERT INTO [\w.${}()]+\s*\([^)]*\)/g
const set = /(?:\bSET|,)\s+"?\w+"? = /g

/** Code without what it writes: the columns of an INSERT and the targets of a SET. */
const asking = code.map((text) => text.replace(inserted, '').replace(set, ' '))

const naming = (texts: readonly string[], { table }: Column, patterns: readonly string[]): boolean => {
  const about = new RegExp(String.raw`\b(?:${table}|${camelCase(table)})`, 'i')
  const named = new RegExp(patterns.join('|'))
  return texts.some((text) => about.test(text) && named.test(text))
}

function isAsked(column: Column): boolean {
  const { column: name } = column
  const property = camelCase(name)
  return naming(asking, column, [
    String.raw`\.${property}\b`,
    String.raw`\b${property}: (?:true|\{|'(?:asc|desc))`,
    String.raw`[{,]\s*${property}\b[^:{}]*\}`,
    name.includes('_') ? String.raw`\b${name}\b` : String.raw`\b\w\.${name}\b|(?:SELECT|WHERE|AND|BY|,) "?${name}"?\b`,
  ])
}

const isWritten = (column: Column): boolean =>
  naming(code, column, [
    String.raw`\b${camelCase(column.column)}(?::|,|\s*\})`,
    String.raw`INSERT INTO [\w.\${}()]+\s*\([^)]*\b${column.column}\b`,
    String.raw`(?:\bSET|,)\s+"?${column.column}"? =`,
    String.raw`'${column.column}'`,
  ])

const isMachinery = ({ table, column }: Column): boolean =>
  allRecords().some(
    (record) =>
      record.revisions &&
      tablesOfRecord(record).includes(table) &&
      (ofTheMachinery.has(column) || column === `${record.table}_id`),
  )

const nameOf = ({ table, column }: Column): string => `${table}.${column}`

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const ownColumns = async (): Promise<Column[]> => {
  const { rows } = await database.pool.query<Column>(everyColumn)
  expect(rows.length).toBeGreaterThan(300)
  return rows.filter((column) => !ofTheLibrary.has(column.table) && !isMachinery(column))
}

const unasked = async (): Promise<string[]> =>
  (await ownColumns())
    .filter((column) => !column.shown && !isAsked(column))
    .map(nameOf)
    .filter((name) => !handedOn.has(name))

const unwritten = async (): Promise<string[]> =>
  (await ownColumns())
    .filter((column) => !isWritten(column))
    .map(nameOf)
    .filter((name) => !handedOn.has(name))

test('every column is shown by a view or asked for by the code', async () => {
  expect(await unasked()).toEqual([...forTheRecord])
})

test('every column is written by the code', async () => {
  expect(await unwritten()).toEqual([])
})

test('a column that nothing writes and nothing asks for is found', async () => {
  await database.pool.query('ALTER TABLE claim ADD COLUMN forgotten_by_all text, ADD COLUMN leftover text')
  expect(await unasked()).toEqual(expect.arrayContaining(['claim.forgotten_by_all', 'claim.leftover']))
  expect(await unwritten()).toEqual(['claim.forgotten_by_all', 'claim.leftover'])
})
