/** A time that is told by the day on which it is told. */
export interface RelativeTime {
  readonly first: number
  readonly last: number
  /** What it is in full, and whether that is sure; null when nothing can be said. */
  readonly reading: { readonly words: string; readonly sure: boolean; readonly others?: readonly string[] } | null
}
