import { Prisma } from '@sourceline/database'
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

const rowsSql = ({ table: rows, columns, order }: PartRows): string => {
  const members = columns.map((column) => `'${column}', p.${column}`).join(', ')
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object(${members}) ORDER BY p.${order}), '[]') FROM ${rows} p WHERE p.revision_id = r.id)`
}

/** The parts of revisions as the database holds them, by the revision's UUID; their names and order as the record declares them. */
export async function loadParts(
  tx: Transaction,
  table: string,
  revisionIds: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const { columns, rows } = contentOfTable(table)
  const named = [
    ...columns.map((column) => [column, columnSql(column)] as const),
    ...Object.entries(rows).map(([part, where]) => [part, rowsSql(where)] as const),
  ]
  const list = Prisma.raw(named.map(([part, sql]) => `${sql} AS "${part}"`).join(', '))
  const found = await clientOf(tx).$queryRaw<({ id: string } & Record<string, unknown>)[]>`
    SELECT r.id, ${list} FROM ${identifier(`${table}_revision`)} r WHERE r.id = ANY(${[...revisionIds]}::uuid[])`
  return new Map(found.map((row) => [row.id, Object.fromEntries(named.map(([part]) => [part, row[part] ?? null]))]))
}
