import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { afterFailure, forgottenAt, waitOf, type FailureCount, type Pace } from './sign-in-delay.ts'
import { userRecord } from './user.record.ts'

const tables = (tx: Transaction) => open(tx, userRecord)

/** What attempts are counted for: the keyed hash of an account, an address or a device, and the pace of such. */
export interface Counted {
  readonly key: string
  readonly pace: Pace
}

interface Row {
  readonly key: string
  readonly failures: number
  readonly countedAt: Date
  readonly freeAt: Date
  readonly warnedAt: Date | null
  readonly now: Date
}

/** What became of an attempt that asked to be admitted. */
export type Counting =
  /** Not admitted, for so many milliseconds; the transaction is to be undone. */
  { readonly admitted: false; readonly wait: number } | { readonly admitted: true; readonly counts: readonly Counts[] }

interface Counts extends FailureCount {
  readonly key: string
  readonly warnedAt: Date | null
  readonly now: Date
}

/**
 * Counts one attempt for each of its keys as failed, by the database's clock, before anything is compared: attempts that
 * come at once, at whatever process, are counted one after another. One that is not admitted for a key is for none.
 */
export async function countAttempt(tx: Transaction, counted: readonly Counted[]): Promise<Counting> {
  const paces = new Map(counted.map(({ key, pace }) => [key, pace]))
  const keys = [...paces.keys()].sort()
  await tables(tx).$executeRaw`
    INSERT INTO sign_in_failure (key, failures, counted_at, free_at, expires_at)
    SELECT key, 0, now(), now(), now() FROM unnest(${keys}::text[]) AS key ORDER BY key ON CONFLICT DO NOTHING`
  const rows = await tables(tx).$queryRaw<Row[]>`
    SELECT key, failures, counted_at AS "countedAt", free_at AS "freeAt", warned_at AS "warnedAt", clock_timestamp() AS now
    FROM sign_in_failure WHERE key = ANY(${keys}) ORDER BY key FOR UPDATE`
  const wait = Math.max(...rows.map((row) => waitOf(row, row.now)))
  if (wait > 0) return { admitted: false, wait }
  const counts = rows.flatMap((row) => {
    const pace = paces.get(row.key)
    return pace ? [{ ...row, ...afterFailure(row, row.now, pace), pace }] : []
  })
  for (const { key, pace, failures, countedAt, freeAt } of counts) {
    const expiresAt = forgottenAt({ failures, countedAt, freeAt }, pace)
    await tables(tx).signInFailure.update({ where: { key }, data: { failures, countedAt, freeAt, expiresAt } })
  }
  return { admitted: true, counts }
}

/** Takes back one count of each key: the attempt was right, or nothing was compared. The next one need not wait for it. */
export async function takeBackAttempt(tx: Transaction, keys: readonly string[]): Promise<void> {
  await tables(tx).$executeRaw`
    UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), free_at = least(free_at, now())
    WHERE key IN (SELECT key FROM sign_in_failure WHERE key = ANY(${[...keys]}) ORDER BY key FOR UPDATE)`
}

/** Forgets every failure of a key. */
export async function forgetFailures(tx: Transaction, key: string): Promise<void> {
  await tables(tx).signInFailure.deleteMany({ where: { key } })
}

/** Notes that the owner of an account is told of its failures. */
export async function noteWarning(tx: Transaction, key: string, now: Date): Promise<void> {
  await tables(tx).signInFailure.updateMany({ where: { key }, data: { warnedAt: now } })
}
