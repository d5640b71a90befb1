import type { Transaction } from '../transactions/transaction.ts'
import type { RevisionedRecord } from './define-record.ts'
import { lockRow } from './lock.ts'

/** How a record is loaded with its newest revision, and with what is public or scheduled of it. */
export const newest = {
  revisions: { orderBy: { number: 'desc' }, take: 1 },
  publications: { where: { publicUntil: null }, take: 1 },
} as const

/** A record as it comes from the database when {@link newest} was asked for. */
interface Found {
  /** Since when it lies in the bin, where its record has one. */
  readonly deletedAt?: Date | null
  readonly revisions: readonly unknown[]
  readonly publications: readonly unknown[]
}

/** A record with its newest revision, and with what is public or scheduled of it. */
export type WithNewest<Row extends Found> = Row & {
  readonly revision: NonNullable<Row['revisions'][number]>
  readonly publication: NonNullable<Row['publications'][number]> | null
}

/** A record with its newest revision; null where it was not found. */
export function withNewest<Row extends Found>(row: Row | null): WithNewest<Row> | null {
  const revision = row?.revisions[0]
  return row && revision ? { ...row, revision, publication: row.publications[0] ?? null } : null
}

/**
 * Loads a record with its newest revision, locked until the transaction ends; null where there is none, and where it lies
 * in the bin.
 */
export async function loadNewest<Row extends Found>(
  tx: Transaction,
  record: RevisionedRecord,
  id: string,
  find: (where: { readonly id: string }) => Promise<Row | null>,
): Promise<WithNewest<Row> | null> {
  await lockRow(tx, record, id)
  const found = await find({ id })
  return found?.deletedAt ? null : withNewest(found)
}
