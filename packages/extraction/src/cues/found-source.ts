import type { Range } from '../syntax/range.ts'

/** A source with the part of the cue that stands in front of it. */
export interface FoundSource {
  readonly range: Range | null
  readonly lead: Range | null
  readonly cueFirst: number
  readonly trust: number
  /** Nobody is said to have said it: asked, wanted or able to. */
  readonly unrealized?: true
}
