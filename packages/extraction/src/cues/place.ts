/** Where the walk behind a cue has come to. */
export interface Place {
  readonly index: number
  readonly high: number
  /** The quotation that the cue stands in, or -1. */
  readonly depth: number
  /** How many phrases were stepped over. */
  readonly step: number
  /** The last of them names whom it is said to. */
  readonly addressed: boolean
}
