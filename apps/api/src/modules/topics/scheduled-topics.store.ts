import type { Transaction } from '../../platform/transactions/transaction.ts'
import { settle, type Need } from '../../platform/records/schedule.ts'
import { topicRecord } from './topic.record.ts'

/** Lets topics that wait for their moment wait for the earliest that needs them. */
export const settleTopics = (tx: Transaction, needs: readonly Need[], now: Date): Promise<void> =>
  settle(tx, topicRecord, needs, now)
