import type { Transaction } from '../../platform/transactions/transaction.ts'
import { settle, type Need } from '../../platform/records/schedule.ts'
import { claimRecord } from './claim.record.ts'

/** Lets claims that wait for their moment wait for the earliest that needs them. */
export const settleClaims = (tx: Transaction, needs: readonly Need[], now: Date): Promise<void> =>
  settle(tx, claimRecord, needs, now)
