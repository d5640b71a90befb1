import { Prisma } from '@sourceline/database'
import { columnOf } from '../reads/statement.ts'
import type { Client } from '../transactions/client-of.ts'
import { identifier } from './identifier.ts'

/** A row to insert: values by property, `claimId` for the column `claim_id`. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Rows of one table as the text in which a statement takes them. Making it is the work of an insertion that grows with
 * the rows; it can be done anywhere, also in another thread.
 */
interface WrittenRows {
  readonly columns: readonly string[]
  /** An array of objects in JSON, their members named as columns. */
  readonly json: string
}

const wellFormed = (_member: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value

/** Writes rows out that have the same properties each. */
function writeRows(rows: readonly Row[]): WrittenRows {
  const properties = Object.keys(rows[0] ?? {})
  const columns = properties.map(columnOf)
  const named = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[properties[index] ?? ''] ?? null])),
  )
  const json = JSON.stringify(named)
  // Half a surrogate pair, as a cut leaves it, is no text for PostgreSQL.
  return { columns, json: /\\ud[89a-f]/u.test(json) ? JSON.stringify(named, wellFormed) : json }
}

/** Rows for one table. */
export interface Insertion {
  readonly into: string
  readonly rows: readonly Row[] | WrittenRows
  /** Values that all the rows have in common. */
  readonly same?: Row
  /** Leaves out what the table's constraints say is there already. */
  readonly unlessThere?: true
}

function insertionOf({ into, rows, same = {}, unlessThere }: Insertion): Prisma.Sql[] {
  const { columns, json } = 'json' in rows ? rows : writeRows(rows)
  if (columns.length === 0) return []
  const common = writeRows([same])
  const table = identifier(into)
  const names = Prisma.join([...columns, ...common.columns].map(identifier))
  const clash = unlessThere ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty
  return [
    Prisma.sql`INSERT INTO ${table} (${names}) SELECT ${names}
      FROM json_populate_recordset((SELECT json_populate_record(NULL::${table}, ${common.json}::json -> 0)), ${json}::json) ${clash}`,
  ]
}

/** Changes the row of a table that has this UUID; `counted` counts its version up. */
export function changeOf(table: string, id: string, row: Row, { counted = false } = {}): Prisma.Sql {
  const { columns, json } = writeRows([row])
  const names = Prisma.join(columns.map(identifier))
  const count = counted ? Prisma.sql`version = version + 1,` : Prisma.empty
  return Prisma.sql`UPDATE ${identifier(table)} SET ${count} (${names}) =
    (SELECT ${names} FROM json_populate_record(NULL::${identifier(table)}, ${json}::json -> 0)) WHERE id = ${id}::uuid`
}

/** Carries several changes out in one statement; none of them sees what another does. */
export async function together(opened: Pick<Client, '$executeRaw'>, statements: readonly Prisma.Sql[]): Promise<void> {
  if (statements.length === 0) return
  const parts = statements.map((statement, index) => Prisma.sql`${Prisma.raw(`part${index}`)} AS (${statement})`)
  await opened.$executeRaw`WITH ${Prisma.join(parts)} SELECT`
}

/** Inserts rows, in one statement however many there are and into however many tables, so that they may refer to one another. */
export async function insertRows(
  opened: Pick<Client, '$executeRaw'>,
  ...insertions: readonly Insertion[]
): Promise<void> {
  await together(opened, insertions.flatMap(insertionOf))
}
