import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyAnswer } from '../../graphql/testing/every-answer.ts'
import { redactRecord } from '../../modules/redactions/public.ts'
import { liveIn } from '../../testing/lived-in-newsroom.ts'
import { runOffice } from '../../testing/lived-in-office.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { plantByUse, plantedName } from '../../testing/planted-name.ts'
import { recordColumnUse, type ColumnUse } from './testing/column-use.ts'
import { columnsReadThrough, columnsReadWithin } from './testing/read-columns.ts'

/** Tables that the library for sign-in keeps; which of their columns it uses is its own affair. */
const ofTheLibrary = new Set(['account', 'session', 'user', 'verification'])

/** Columns that no code asks for: they tell whoever looks into the database who did something, when, and to what. */
const whoAndWhen = /\.(?:saved_by_id|created_at|created_by_id|decided_by_id|published_by_id|updated_at)$/
const forTheRecord = [
  'change_event.actor_id',
  'change_event.request_id',
  'redaction_strike.columns',
  'redaction_strike.id',
  'redaction_strike.matches',
  'redaction_strike.row_key',
  'redaction_strike.table_name',
]

/** What a row is called, which nobody asks a publication for; and the draft, which is handed on with its record. */
const handedOn = /_publication\.id$|\.draft_revision_id$/

/** Columns into which nothing puts anything but what they begin with. */
const unwrittenYet = [
  // The newest assessment counts, and none is taken back; every interval has an end.
  'assessment.public_until',
  // What was taken out of a file: forgotten once something has come of it.
  'import_item.document',
  // Part of a foreign key, by which only a stand-in has an identity that is kept.
  'vault_entry.source_stand_in',
]

interface Column {
  readonly table: string
  readonly column: string
  /** What it begins with, as SQL. */
  readonly initial: string | null
}

const everyColumn = `
  SELECT c.relname AS table, a.attname AS column, pg_get_expr(d.adbin, d.adrelid) AS initial
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' AND c.relname <> '_prisma_migrations'
  ORDER BY 1, 2`

const nameOf = ({ table, column }: Column): string => `${table}.${column}`

async function ownColumns(): Promise<Column[]> {
  const { rows } = await newsroom.pool.query<Column>(everyColumn)
  expect(rows.length).toBeGreaterThan(300)
  return rows.filter(({ table }) => !ofTheLibrary.has(table))
}

let newsroom: TestNewsroom
let use: ColumnUse
/** Every column that held something of a use-case's, before and after a word was redacted everywhere. */
const written = new Set<string>()

beforeAll(async () => {
  newsroom = await openTestNewsroom({
    through: (client) => {
      use = recordColumnUse(client)
      return use.prisma
    },
  })
  const { moment } = await plantByUse(newsroom)
  await liveIn(newsroom)
  await runOffice(newsroom)
  const wanted = { word: 'quillfeather', statement: 'Zora saw the fire.', moment }
  for await (const { data } of everyAnswer(newsroom, wanted)) expect(data).toBeDefined()
  await use.unnoted(noteWritten)
  const order = { scope: 'NEWSROOM', words: [plantedName], ground: 'COURT_ORDER', reason: 'Order 14/26.' }
  await newsroom.does(redactRecord, order)
  use.stop()
  await noteWritten()
})
afterAll(() => newsroom.close())

async function noteWritten(): Promise<void> {
  for (const column of await ownColumns()) if (await holdsMore(column)) written.add(nameOf(column))
}

/** Whether some row holds more than what the column begins with. */
async function holdsMore({ table, column, initial }: Column): Promise<boolean> {
  const changed = initial === null ? '' : `AND "${column}"::text <> (${initial})::text`
  const { rowCount } = await newsroom.pool.query(
    `SELECT FROM "${table}" WHERE "${column}" IS NOT NULL ${changed} LIMIT 1`,
  )
  return rowCount === 1
}

async function unread(): Promise<string[]> {
  const read = new Set([
    ...(await columnsReadThrough(newsroom.pool, use.statements)),
    ...(await columnsReadWithin(newsroom.pool)),
  ])
  return (await ownColumns())
    .map(nameOf)
    .filter((name) => !read.has(`public.${name}`) && !use.lookedAt.has(name))
    .filter((name) => !whoAndWhen.test(name) && !handedOn.test(name))
}

const unwritten = async (): Promise<string[]> => (await ownColumns()).map(nameOf).filter((name) => !written.has(name))

test('every column is read by something that the newsroom does', async () => {
  expect(await unread()).toEqual(forTheRecord)
})

test('every column is written by something that the newsroom does', async () => {
  expect(await unwritten()).toEqual(unwrittenYet)
})

test('a column that nothing reads and nothing writes is found in each table, however common its name is', async () => {
  const columns = await ownColumns()
  const tables = [...new Set(columns.map(({ table }) => table))]
  const planted: string[] = []
  for (const table of tables)
    for (const column of ['title', 'kind', 'url', 'note', 'name', 'leftover'])
      if (!columns.some((own) => own.table === table && own.column === column)) {
        await newsroom.pool.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" text`)
        planted.push(`${table}.${column}`)
      }
  expect(planted.length).toBeGreaterThan(150)
  expect((await unread()).filter((name) => planted.includes(name))).toEqual(planted.toSorted())
  expect((await unwritten()).filter((name) => planted.includes(name))).toEqual(planted.toSorted())
})
