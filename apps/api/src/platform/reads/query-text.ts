import type { Gap } from './written.ts'

/** A query as it grows: the parameters so far, and names for tables that never clash. */
export interface QueryText {
  readonly schema: string
  /** Rows and pages carry the type of their records, for the tags of an answer. */
  readonly tagged: boolean
  readonly values: unknown[]
  /** The gaps of what it writes, by their numbers. */
  readonly gaps: Gap[]
  /** How many names were given out. */
  names: number
  /** Adds a parameter and gives its place, `$1`. */
  bind(value: unknown): string
  /** A fresh name for a row. */
  alias(): string
}

/** An empty query over the views of one schema. */
export function queryOver(schema: string, tagged = false): QueryText {
  const values: unknown[] = []
  const statement: QueryText = {
    schema,
    tagged,
    values,
    gaps: [],
    names: 0,
    bind: (value) => `$${values.push(value)}`,
    alias: () => `t${(statement.names += 1)}`,
  }
  return statement
}
