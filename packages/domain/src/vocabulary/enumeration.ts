/** One member of an enumeration: its meaning, as editors and developers read it. */
export type Meanings<Value extends string> = Readonly<Record<Value, string>>

/**
 * A closed list of words with their meanings. The database (CHECK), the graph (enum) and the
 * forms all take their members from here, so that one word is one thing everywhere.
 */
export interface Enumeration<Value extends string> {
  readonly name: string
  readonly description: string
  readonly values: readonly Value[]
  readonly meanings: Meanings<Value>
  /** Tells whether `value` is a member. */
  has(value: unknown): value is Value
  /** `value` as a member, as where the database's CHECK lets nothing else in. Throws a TypeError for anything else. */
  of(value: unknown): Value
}

/** Declares an enumeration. The order of `meanings` is the order of display. */
export function enumeration<const Value extends string>(
  name: string,
  description: string,
  meanings: Meanings<Value>,
): Enumeration<Value> {
  const values = Object.keys(meanings) as Value[]
  const members = new Set<unknown>(values)
  const has = (value: unknown): value is Value => members.has(value)
  const of = (value: unknown): Value => {
    if (has(value)) return value
    throw new TypeError(`${String(value)} is no ${name}`)
  }
  return { name, description, values, meanings, has, of }
}

/** The union of an enumeration's members. */
export type ValueOf<E> = E extends Enumeration<infer Value> ? Value : never
