import { Prisma } from '@sourceline/database'
import type { JsonText } from '../json-text.work.ts'
import type { Client } from '../transactions/client-of.ts'
import { columnOf } from './columns.work.ts'
import { identifier } from './identifier.ts'
import { writeRows, type Row, type WrittenRows } from './written-rows.work.ts'

/** Rows for one table. */
export interface Insertion {
  readonly into: string
  readonly rows: readonly Row[] | WrittenRows<Row>
  /** Values that all the rows have in common. */
  readonly same?: Row
  /** Columns that hold JSON, by property, with what all the rows hold there. */
  readonly json?: Readonly<Record<string, JsonText<unknown>>>
  /** What the database computes for each row, by property. */
  readonly computed?: Readonly<Record<string, Prisma.Sql>>
  /** Leaves out what the table's constraints say is there already. */
  readonly unlessThere?: true
}

const columnsOf = (values: Readonly<Record<string, Prisma.Sql>>) => ({
  names: Object.keys(values).map((property) => identifier(columnOf(property))),
  values: Object.values(values),
})

const jsonColumns = (json: NonNullable<Insertion['json']>) =>
  columnsOf(Object.fromEntries(Object.entries(json).map(([property, text]) => [property, Prisma.sql`${text}::jsonb`])))

/** The statements that insert rows of a table, so many rows with each. */
function insertionsOf({ into, rows, same = {}, json = {}, computed = {}, unlessThere }: Insertion): Prisma.Sql[] {
  const { columns, texts } = 'texts' in rows ? rows : writeRows(rows)
  const common = writeRows([same])
  const table = identifier(into)
  const names = [...columns, ...common.columns].map(identifier)
  const further = [jsonColumns(json), columnsOf(computed)]
  const targets = [...names, ...further.flatMap((column) => column.names)]
  const values = [...names, ...further.flatMap((column) => column.values)]
  const clash = unlessThere ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty
  return texts.map(
    (text) =>
      Prisma.sql`INSERT INTO ${table} (${Prisma.join(targets)}) SELECT ${Prisma.join(values)}
      FROM json_populate_recordset((SELECT json_populate_record(NULL::${table}, ${common.texts[0]}::json -> 0)), ${text}::json) ${clash}`,
  )
}

/** Changes the row of a table that has this UUID, columns that hold JSON among them; `counted` counts its version up. */
export function changeOf(
  table: string,
  id: string,
  row: Row,
  { json = {}, counted = false }: Pick<Insertion, 'json'> & { readonly counted?: boolean } = {},
): Prisma.Sql {
  const { columns, texts } = writeRows([row])
  const names = columns.map(identifier)
  const withJson = jsonColumns(json)
  const count = counted ? Prisma.sql`version = version + 1,` : Prisma.empty
  return Prisma.sql`UPDATE ${identifier(table)} SET ${count} (${Prisma.join([...names, ...withJson.names])}) =
    (SELECT ${Prisma.join([...names, ...withJson.values])}
      FROM json_populate_record(NULL::${identifier(table)}, ${texts[0]}::json -> 0)) WHERE id = ${id}::uuid`
}

/** Carries several changes out in one statement; none of them sees what another does. */
export async function together(opened: Pick<Client, '$executeRaw'>, statements: readonly Prisma.Sql[]): Promise<void> {
  if (statements.length === 0) return
  const parts = statements.map((statement, index) => Prisma.sql`${Prisma.raw(`part${index}`)} AS (${statement})`)
  await opened.$executeRaw`WITH ${Prisma.join(parts)} SELECT`
}

/**
 * Inserts rows into however many tables, all in one statement for up to a thousand rows of each table: they may refer to one
 * another. Of more rows, those that refer to one another must have the same place in their lists, or come later in theirs.
 */
export async function insertRows(
  opened: Pick<Client, '$executeRaw'>,
  ...insertions: readonly Insertion[]
): Promise<void> {
  const ofTables = insertions.map(insertionsOf)
  const count = Math.max(0, ...ofTables.map((statements) => statements.length))
  for (let index = 0; index < count; index++)
    await together(
      opened,
      ofTables.flatMap((statements) => statements[index] ?? []),
    )
}
