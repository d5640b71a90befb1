import { Prisma } from '@sourceline/database'
import { partsIn, type PartsText } from './content-hash.work.ts'
import { clientOf } from './transactions/client-of.ts'
import type { Transaction } from './transactions/transaction.ts'
import { allRecords, contentOfTable, type PartRows } from './records/define-record.ts'
import { identifier } from './records/identifier.ts'

/** The tables of all records with revisions. */
export const revisionedTables = (): string[] =>
  allRecords()
    .filter(({ revisions }) => revisions !== undefined)
    .map(({ table }) => table)

const moments = new Set(['date_published'])

const columnSql = (column: string): string =>
  moments.has(column)
    ? `to_char(r.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `to_jsonb(r.${column})`

const objectSql = (columns: readonly string[]): string =>
  `jsonb_build_object(${columns.map((column) => `'${column}', p.${column}`).join(', ')})`

const rowsSql = ({ table: rows, columns, later = [], order }: PartRows): string => {
  const row =
    later.length === 0 ? objectSql(columns) : `${objectSql(columns)} || jsonb_strip_nulls(${objectSql(later)})`
  return `(SELECT coalesce(jsonb_agg(${row} ORDER BY p.${order}), '[]') FROM ${rows} p WHERE p.revision_id = r.id)`
}

/** Revisions of the records of one table, by UUID. */
export interface RevisionsOf {
  readonly table: string
  readonly revisionIds: readonly string[]
}

function partsSql({ table, revisionIds }: RevisionsOf): Prisma.Sql {
  const { columns, rows } = contentOfTable(table)
  const named = [
    ...columns.map((column) => [column, columnSql(column)] as const),
    ...Object.entries(rows).map(([part, where]) => [part, rowsSql(where)] as const),
  ]
  // An array keeps the order of the parts, which JSON objects of the database do not.
  const parts = Prisma.raw(named.map(([part, sql]) => `jsonb_build_array('${part}', ${sql})`).join(', '))
  return Prisma.sql`SELECT r.id, jsonb_build_array(${parts}) AS parts
    FROM ${identifier(`${table}_revision`)} r WHERE r.id = ANY(${[...revisionIds]}::uuid[])`
}

/**
 * The parts of revisions as the database holds them, by the revision's UUID, written out for `partsIn`. In one statement,
 * of however many tables.
 */
export async function loadPartTexts(
  tx: Transaction,
  ...revisions: readonly RevisionsOf[]
): Promise<Map<string, PartsText>> {
  const some = revisions.filter(({ revisionIds }) => revisionIds.length > 0)
  if (some.length === 0) return new Map()
  const found = await clientOf(tx).$queryRaw<{ id: string; parts: PartsText }[]>`
    SELECT id, parts::text AS parts FROM (${Prisma.join(some.map(partsSql), ' UNION ALL ')}) AS found`
  return new Map(found.map(({ id, parts }) => [id, parts]))
}

/** The parts of revisions, by the revision's UUID; their names and order as the record declares them. */
export async function loadParts(
  tx: Transaction,
  ...revisions: readonly RevisionsOf[]
): Promise<Map<string, Record<string, unknown>>> {
  return new Map([...(await loadPartTexts(tx, ...revisions))].map(([id, text]) => [id, partsIn(text)]))
}
