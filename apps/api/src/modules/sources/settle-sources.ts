import type { Transaction } from '../../platform/change-log.ts'
import { settleUpward, type Need } from '../../platform/schedule.ts'

/** Moves sources that are only scheduled, with the bodies that they belong to, to the moment from which they are needed. */
export const settleSources = (tx: Transaction, needs: readonly Need[], now: Date): Promise<void> =>
  settleUpward(tx, { noun: 'source', above: 'affiliation_id' }, needs, now)
