import type { Transaction } from '@tiptap/pm/state'

/**
 * Whether a transaction brings what somebody else changed in a shared text: whatever follows from a change was settled where
 * it was made, and would be settled in two ways at once here.
 */
export const isFromElsewhere = (transaction: Transaction): boolean =>
  transaction.getMeta('y-sync$')?.isChangeOrigin === true
