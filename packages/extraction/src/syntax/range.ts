/** A half-open range of token indices. */
export interface Range {
  readonly first: number
  readonly last: number
}
