import type { Transaction } from '../../platform/change-log.ts'
import { settleUpward, type Need } from '../../platform/schedule.ts'

/** Moves topics that are only scheduled, with those above them, to the moment from which they are needed. */
export const settleTopics = (tx: Transaction, needs: readonly Need[], now: Date): Promise<void> =>
  settleUpward(tx, { noun: 'topic', above: 'parent_id' }, needs, now)
