import { clientOf } from './client-of.ts'
import type { Transaction } from './transaction.ts'

/**
 * Thrown in a transaction that came too late: since it began, another has changed what it is to change. All that it does
 * bears the moment at which it began, so that what was public in between would be told otherwise afterwards.
 */
export class Overtaken extends Error {
  /** As PostgreSQL says that transactions were in each other's way. */
  readonly code = '40001'
  constructor() {
    super('another change was committed since this transaction began')
  }
}

const strict = new WeakSet<Transaction>()

/** Has a transaction give up where it is overtaken. Whoever asks for it begins anew then. */
export const refuseOvertaking = (tx: Transaction): void => void strict.add(tx)

/** What was locked, and whether it bears a moment after that at which the transaction began. */
interface Locked {
  readonly overtaken: boolean | null
}

/**
 * Gives a transaction up, if it is to be, where any of the rows that it has locked was changed later than it began.
 *
 * @throws {@link Overtaken}
 */
export function requireInTime(tx: Transaction, rows: readonly Locked[]): void {
  if (strict.has(tx) && rows.some(({ overtaken }) => overtaken)) throw new Overtaken()
}

/** Has the transaction be through before a moment at which something opens that it makes or changes. */
export async function endBefore(tx: Transaction, opens: Date): Promise<void> {
  await clientOf(tx).$executeRaw`SELECT set_config('sourceline.opens',
    least(${opens}::timestamptz, nullif(current_setting('sourceline.opens', true), '')::timestamptz)::text, true)`
}
