import type { TextPlace } from '@/shared/article-text/occurrence.ts'

/** How an editor came to a claim: by its words, by its card, or with the keyboard. */
type FocusOrigin = 'text' | 'card' | 'keys'

/** The claim that an editor looks at. */
export interface ClaimFocus {
  claimId: string
  via: FocusOrigin
  /** What a new claim was called that was looked at before it was recorded under its id. */
  key?: string
  /** The words that were clicked; without them the first words of the claim count. */
  at?: { place: TextPlace; pos: number } | undefined
}
