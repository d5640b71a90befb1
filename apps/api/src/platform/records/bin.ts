import { Prisma } from '@sourceline/database'
import type { Subject } from '../failure.ts'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { allRecords, type RecordDefinition } from './define-record.ts'
import { identifier } from './identifier.ts'
import { lockRow } from './lock.ts'
import { referrersOf } from './references.ts'

/** A record that lies in a bin once it is deleted. */
export type BinnedRecord = RecordDefinition & { readonly bin: NonNullable<RecordDefinition['bin']> }

const hasBin = (record: RecordDefinition): record is BinnedRecord => record.bin !== undefined

/** Every record that lies in a bin once it is deleted. */
export const binnedRecords = (): BinnedRecord[] => allRecords().filter(hasBin)

/** What is deleted with a record and has a bin itself, each with the column that names the record. */
const deletedWith = (record: RecordDefinition): { readonly owner: BinnedRecord; readonly column: Prisma.Sql }[] =>
  referrersOf(record, ({ onDeletion }) => onDeletion === 'delete-too').flatMap(({ by, reference }) =>
    hasBin(by) ? { owner: by, column: identifier(reference.columns[0]) } : [],
  )

/**
 * Puts a record in the bin, together with what is deleted with it and has a bin itself. What has none stays where it is and
 * is not shown as long as the record lies there.
 */
export async function putInBin(
  tx: Transaction,
  record: BinnedRecord,
  id: string,
  { now, by }: { readonly now: Date; readonly by: string | null },
): Promise<void> {
  const gone = Prisma.sql`deleted_at = ${now}, deleted_by_id = ${by}, version = version + 1`
  await clientOf(tx).$executeRaw`UPDATE ${identifier(record.table)} SET ${gone} WHERE id = ${id}::uuid`
  for (const { owner, column } of deletedWith(record))
    await clientOf(tx).$executeRaw`
      UPDATE ${identifier(owner.table)} SET ${gone} WHERE ${column} = ${id}::uuid AND deleted_at IS NULL`
}

/** Since when a record lies in the bin, locked until the transaction ends; null where it does not lie there. */
async function inBinSince(tx: Transaction, record: BinnedRecord, id: string): Promise<Date | null> {
  await lockRow(tx, record, id)
  const [row] = await clientOf(tx).$queryRaw<{ deletedAt: Date | null }[]>`
    SELECT deleted_at AS "deletedAt" FROM ${identifier(record.table)} WHERE id = ${id}::uuid`
  return row?.deletedAt ?? null
}

/** Whether a record lies in the bin. It is locked until the transaction ends. */
export const liesInBin = async (tx: Transaction, record: BinnedRecord, id: string): Promise<boolean> =>
  (await inBinSince(tx, record, id)) !== null

/**
 * Takes a record out of the bin, and with it what went there with it, unless another one has its place by now: that stays.
 *
 * @returns What came along.
 */
export async function takeOutOfBin(tx: Transaction, record: BinnedRecord, id: string, now: Date): Promise<Subject[]> {
  const since = await inBinSince(tx, record, id)
  const out = Prisma.sql`deleted_at = NULL, deleted_by_id = NULL, version = version + 1, updated_at = ${now}`
  await clientOf(tx).$executeRaw`UPDATE ${identifier(record.table)} SET ${out} WHERE id = ${id}::uuid`
  const along: Subject[] = []
  for (const { owner, column } of deletedWith(record)) {
    const samePlace = owner.bin.unique.map((unique) => Prisma.sql`o.${identifier(unique)} = x.${identifier(unique)}`)
    const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`
      UPDATE ${identifier(owner.table)} x SET ${out}
      WHERE x.${column} = ${id}::uuid AND x.deleted_at = ${since} AND NOT EXISTS (
        SELECT FROM ${identifier(owner.table)} o WHERE o.deleted_at IS NULL AND ${Prisma.join(samePlace, ' AND ')})
      RETURNING x.id`
    along.push(...rows.map((row) => ({ type: owner.type, id: row.id })))
  }
  return along
}

/** Deletes for good what has lain in the bin since before a moment, at most so many of a kind, with what is deleted with it. */
export async function purge(tx: Transaction, record: BinnedRecord, before: Date, max: number): Promise<Subject[]> {
  const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`
    SELECT id FROM ${identifier(record.table)} WHERE deleted_at < ${before}
    ORDER BY deleted_at, id LIMIT ${max} FOR UPDATE SKIP LOCKED`
  const ids = rows.map(({ id }) => id)
  for (const { by, reference } of referrersOf(record, ({ onDeletion }) => onDeletion === 'delete-too'))
    await clientOf(tx).$executeRaw`
      DELETE FROM ${identifier(by.table)} WHERE ${identifier(reference.columns[0])} = ANY(${ids}::uuid[])`
  await clientOf(tx).$executeRaw`DELETE FROM ${identifier(record.table)} WHERE id = ANY(${ids}::uuid[])`
  return ids.map((id) => ({ type: record.type, id }))
}
