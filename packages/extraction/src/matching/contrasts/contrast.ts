import type { Pair } from './reading.ts'

/** What sets two claims apart that speak in much the same words. */
export interface Contrast {
  readonly code:
    | 'number-differs'
    | 'opposite'
    | 'roles-differ'
    | 'names-differ'
    | 'date-differs'
    | 'modality-differs'
    | 'quantity-differs'
    | 'words-differ'
  /** What the first claim says there, and what the second says. */
  readonly here: string
  readonly there: string
}

/** Looks for one kind of contrast. */
export type FindContrast = (pair: Pair) => Contrast | null
