/** Where words stand that an editor must resolve: in the statement of a claim, or in what the text calls a source. */
export type ReferenceTarget = 'STATEMENT' | 'SOURCE'

/** Words that an editor must resolve before what is proposed can be accepted, or has resolved. */
export interface ReferenceChoice {
  /** Which of its proposal: `1`, `2`. */
  readonly id: string
  readonly of: ReferenceTarget
  readonly words: string
  /** Whom or what they may stand for, the likeliest first. */
  readonly candidates: readonly string[]
  /** What an editor says that they stand for; null while it is open. */
  readonly choice: string | null
  /** UUID of the source that was proposed for such words; null for words of a statement. */
  readonly sourceId: string | null
}

/** What is proposed, and by whom. */
export interface ProposalContent {
  readonly subjectType: 'CLAIM' | 'ATTRIBUTION'
  readonly subjectId: string
  readonly fingerprint: string
  /** The words of the text that make the claim. */
  readonly words: string
  /** The claim as one sentence that stands alone, but for what is still to be resolved in it. */
  readonly drafted: string
  readonly referenceChoices: readonly ReferenceChoice[]
  readonly proposedBy: string
  /** From 0 to 1. */
  readonly score: number
}

/** A proposal to keep, under an id that is new. */
export interface NewProposal extends ProposalContent {
  readonly id: string
}
