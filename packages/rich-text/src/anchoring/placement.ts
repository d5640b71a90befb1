/** Words in folded offsets of their side. */
export interface FoldedSpan {
  start: number
  end: number
}

/** Why words could not be placed. */
export const orphanReasons = {
  GONE: 'The words are no longer in the text.',
  REWORDED: 'The words stand where they stood, but were changed by more than their spelling.',
  AMBIGUOUS: 'The same words stand in several places, and the text around them does not tell which are meant.',
  UNSURE: 'The same words stand in the text, but in surroundings too different to be sure that they are meant.',
} as const
export type OrphanReason = keyof typeof orphanReasons

export type Placement = { ok: true; at: FoldedSpan; confidence: number } | { ok: false; reason: OrphanReason }
