import { sessionRecord } from './session.record.ts'
import { userRecord } from './user.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'

const tables = (tx: Transaction) => open(tx, userRecord)

/**
 * Forgets sessions, one-time links, verifications and failures to sign in that have expired, at most so many of each.
 *
 * @returns How many were forgotten, and whether there may be more.
 */
export async function deleteExpired(
  tx: Transaction,
  now: Date,
  max: number,
): Promise<{ forgotten: number; more: boolean }> {
  const counts = [
    await open(tx, sessionRecord).$executeRaw`DELETE FROM session WHERE id IN (
      SELECT id FROM session WHERE expires_at <= ${now} LIMIT ${max} FOR UPDATE SKIP LOCKED)`,
    await tables(tx).$executeRaw`DELETE FROM one_time_link WHERE id IN (
      SELECT id FROM one_time_link WHERE expires_at <= ${now} LIMIT ${max} FOR UPDATE SKIP LOCKED)`,
    await tables(tx).$executeRaw`DELETE FROM verification WHERE id IN (
      SELECT id FROM verification WHERE expires_at <= ${now} LIMIT ${max} FOR UPDATE SKIP LOCKED)`,
    await tables(tx).$executeRaw`DELETE FROM sign_in_failure WHERE key IN (
      SELECT key FROM sign_in_failure WHERE expires_at <= ${now} LIMIT ${max} FOR UPDATE SKIP LOCKED)`,
  ]
  return { forgotten: counts.reduce((sum, count) => sum + count, 0), more: counts.some((count) => count === max) }
}
