import type { Transaction } from '../../platform/transactions/transaction.ts'
import { scheduledIds, settle, type Need } from '../../platform/records/schedule.ts'
import { sourceRecord } from './source.record.ts'

/** Lets sources that wait for their moment wait for the earliest that needs them. */
export const settleSources = (tx: Transaction, needs: readonly Need[], now: Date): Promise<void> =>
  settle(tx, sourceRecord, needs, now)

/** The UUIDs of the sources that wait for their moment. */
export const scheduledSources = (tx: Transaction, now: Date): Promise<string[]> => scheduledIds(tx, sourceRecord, now)
