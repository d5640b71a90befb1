/** A statement as it grows: the parameters so far, and names for tables that never clash. */
export interface Statement {
  readonly schema: string
  readonly values: unknown[]
  /** How many names were given out. */
  names: number
  /** Adds a parameter and gives its place, `$1`. */
  bind(value: unknown): string
  /** A fresh name for a row. */
  alias(): string
}

/** An empty statement over the views of one schema. */
export function statementOver(schema: string): Statement {
  const values: unknown[] = []
  const statement: Statement = {
    schema,
    values,
    names: 0,
    bind: (value) => `$${values.push(value)}`,
    alias: () => `t${(statement.names += 1)}`,
  }
  return statement
}
