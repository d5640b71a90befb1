import type { EdgeState, WorkflowState } from '@sourceline/domain'

/** What the badge of a record with a draft says: a decision that is pending, else how far it is public. */
export function publicationState(record: {
  readonly state?: EdgeState
  readonly publicFrom?: string | null
  readonly hasDraft: boolean
}): WorkflowState | EdgeState {
  if (record.state && record.state !== 'ACCEPTED') return record.state
  if (!record.publicFrom) return 'DRAFT'
  return record.hasDraft ? 'CHANGED' : 'PUBLISHED'
}
