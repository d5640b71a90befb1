declare const said: unique symbol

/**
 * A value as JSON text. Between threads, and between a thread and the database, text passes at the cost of a copy,
 * where a value of thousands of parts would hold the event loop up.
 */
export type JsonText<Value> = string & { readonly [said]?: () => Value }

const wellFormed = (_member: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value

/** Writes a value out. Half a surrogate pair, as a cut leaves it, is no text for PostgreSQL: U+FFFD stands in its place. */
export function jsonText<Value>(value: Value): JsonText<Value> {
  const json = JSON.stringify(value)
  return (/\\ud[89a-f]/u.test(json) ? JSON.stringify(value, wellFormed) : json) as JsonText<Value>
}

/** Reads a value back. */
export const fromJsonText = <Value>(text: JsonText<Value>): Value => JSON.parse(text) as Value
