/** What is proposed, and by whom. */
export interface ProposalContent {
  readonly subjectType: 'CLAIM' | 'ATTRIBUTION'
  readonly subjectId: string
  readonly fingerprint: string
  readonly proposedBy: string
  /** From 0 to 1. */
  readonly score: number
}

/** A proposal to keep, under an id that is new. */
export interface NewProposal extends ProposalContent {
  readonly id: string
}
