import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { Failure, Subject } from '../failure.ts'
import type { Refusal } from '../refusals/define-refusals.ts'
import {
  allRecords,
  partTables,
  recordOf,
  type RecordDefinition,
  type RecordType,
  type Reference,
} from './define-record.ts'
import { identifier } from './identifier.ts'

/** A reference together with the record that makes it. */
export interface Referrer {
  readonly by: RecordDefinition
  readonly reference: Reference
}

/** What refers to records of a type, as far as the reference is such a one. */
export function referrersOf({ type }: RecordDefinition, isSuch: (reference: Reference) => boolean): Referrer[] {
  return allRecords().flatMap((by) =>
    Object.values(by.refersTo ?? {})
      .filter((reference) => reference.to === type && isSuch(reference))
      .map((reference) => ({ by, reference })),
  )
}

/** For a row `x` of the table that holds a reference, rows `n (id)` of what it names. */
export const named = ({ columns }: Reference): Prisma.Sql =>
  Prisma.raw(`unnest(ARRAY[${columns.map((column) => `x."${column}"`).join(', ')}]) AS n (id)`)

/** Rows `(id, owner)`: what the reference names, and the record that names it, whether public or not. */
function namings({ by, reference }: Referrer): Prisma.Sql {
  const { table } = reference
  const owner = identifier(`${by.table}_id`)
  const rows = Prisma.sql`FROM ${identifier(table)} x CROSS JOIN LATERAL ${named(reference)}`
  if (table === by.table) return Prisma.sql`SELECT n.id, x.id AS owner ${rows}`
  return partTables(by).includes(table)
    ? Prisma.sql`SELECT n.id, r.${owner} AS owner ${rows} JOIN ${identifier(`${by.table}_revision`)} r ON r.id = x.revision_id`
    : Prisma.sql`SELECT n.id, x.${owner} AS owner ${rows}`
}

/** The codes of what keeps records of a type from being deleted. */
export function deletionCodes(type: string): string[] {
  const references = allRecords().flatMap(({ refersTo = {} }) => Object.values(refersTo))
  return references.flatMap(({ to, onDeletion }) =>
    to === type && typeof onDeletion === 'object' ? [onDeletion.refuse.code] : [],
  )
}

/** Why a record cannot be deleted: what names it and would be left without it. Null when nothing does. */
export async function deletionRefusal(
  tx: Transaction,
  record: RecordDefinition,
  id: string,
): Promise<Failure<never> | null> {
  const usedBy: Subject[] = []
  const reasons: Refusal[] = []
  for (const { by, reference } of referrersOf(record, ({ onDeletion }) => onDeletion !== undefined)) {
    if (typeof reference.onDeletion !== 'object') continue
    const found = await clientOf(tx).$queryRaw<{ owner: string }[]>`
      SELECT DISTINCT x.owner FROM (${namings({ by, reference })}) x WHERE x.id = ${id}::uuid ORDER BY x.owner`
    if (found.length === 0) continue
    usedBy.push(...found.map(({ owner }) => ({ type: by.type, id: owner })))
    reasons.push(reference.onDeletion.refuse)
  }
  const [reason] = reasons
  return reason ? { kind: 'in-use', usedBy, ...reason, message: reasons.map(({ message }) => message).join(' ') } : null
}

/** How many decisions that concern a record are still open. */
export async function countAwaiting(tx: Transaction, record: RecordDefinition, id: string): Promise<number> {
  let total = 0
  for (const { reference } of referrersOf(record, ({ awaits }) => awaits !== undefined)) {
    const { table, columns, awaits } = reference
    if (!awaits) continue
    const [row] = await clientOf(tx).$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM ${identifier(table)}
      WHERE ${identifier(columns[0])} = ${id}::uuid AND ${identifier(awaits.column)} = ${awaits.word}`
    total += row?.count ?? 0
  }
  return total
}

/** For a row `r` of a record's table, that it does not lie in the bin. */
const living = ({ bin }: RecordDefinition): Prisma.Sql => (bin ? Prisma.sql`r.deleted_at IS NULL` : Prisma.sql`true`)

/** Which of the ids are no records of the type, or lie in the bin. */
export async function missingRecords(
  tx: Transaction,
  record: RecordDefinition,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`
    SELECT x.id FROM unnest(${[...ids]}::uuid[]) AS x (id)
    WHERE NOT EXISTS (SELECT FROM ${identifier(record.table)} r WHERE r.id = x.id AND ${living(record)})`
  return rows.map(({ id }) => id)
}

/** Whether there is any record of the type, in the bin too. */
export async function hasAny(tx: Transaction, record: RecordDefinition): Promise<boolean> {
  const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`SELECT id FROM ${identifier(record.table)} LIMIT 1`
  return rows.length > 0
}

/** How many records there are of some types. */
export async function recordCounts(
  tx: Transaction,
  types: readonly RecordType[],
): Promise<{ record: RecordDefinition; count: number }[]> {
  const records = types.flatMap((type) => recordOf(type) ?? [])
  const counted = records.map(
    (record) => Prisma.sql`
      SELECT ${record.type} AS type, count(*)::int AS count FROM ${identifier(record.table)} r WHERE ${living(record)}`,
  )
  const rows = await clientOf(tx).$queryRaw<{ type: string; count: number }[]>`${Prisma.join(counted, ' UNION ALL ')}`
  return records.map((record) => ({ record, count: rows.find(({ type }) => type === record.type)?.count ?? 0 }))
}
