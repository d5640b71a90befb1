import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import { requireInTime } from '../transactions/overtaken.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { RecordDefinition } from './define-record.ts'
import { identifier } from './identifier.ts'

/** Whether a row `r` was changed later than the transaction began; null where rows of its kind do not say when they were. */
export const isOvertaken = Prisma.sql`(to_jsonb(r) ->> 'updated_at')::timestamptz > now()`

/** Locks one record's row until the transaction ends, so that two changes of it come one after the other. */
export const lockRow = (tx: Transaction, record: RecordDefinition, id: string): Promise<void> =>
  lockRows(tx, record, [id])

/** Locks the rows of records until the transaction ends, always in the same order, so that two who lock some never wait for each other. */
export async function lockRows(tx: Transaction, record: RecordDefinition, ids: readonly string[]): Promise<void> {
  const locked = await clientOf(tx).$queryRaw<{ overtaken: boolean | null }[]>`
    SELECT ${isOvertaken} AS overtaken FROM ${identifier(record.table)} r
    WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  requireInTime(tx, locked)
}

/**
 * Waits for every other transaction that does what has this name, in any process, and makes others wait until this one ends.
 *
 * @param patient Waits for as long as a statement may take, and not only as long as for a lock.
 */
export async function lockDeed(tx: Transaction, name: string, { patient = false } = {}): Promise<void> {
  if (patient) await clientOf(tx).$executeRaw`SELECT set_config('lock_timeout', '0', true)`
  await clientOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}

/**
 * {@link lockDeed} of one deed among those alike: whoever locks what they have in common waits, and is waited for, but none
 * who does another of them.
 */
export async function lockDeedAmong(tx: Transaction, alike: string, name: string): Promise<void> {
  await clientOf(tx).$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended(${alike}, 0)), pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}
