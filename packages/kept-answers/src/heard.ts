/** By what answers are purged: a word for a record, for the lists of a type, or for the search. */
export type Tag = string

/** What a change can have made wrong: the answers that carry one of these tags, or all of them. */
export type Concerned = ReadonlySet<Tag> | 'everything'

/** What a look at the log of changes has brought. */
export interface Heard {
  /** What the events since the last look concern. */
  readonly concerned: Concerned
  /** When anything next becomes public or ceases to be, by `performance.now()`; infinite where nothing is scheduled. */
  readonly boundAt: number
}

/** By what a cache knows that it hears of every change. */
export interface Line {
  /** Whether everything has been told that was committed until a moment ago. */
  readonly isCurrent: boolean
}
