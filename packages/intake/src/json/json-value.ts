/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a list: a list as it is, another value as its only member. */
export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** A string on one line; null for what is none, or has nothing in it. */
export function wordsIn(value: unknown): string | null {
  const words = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
  return words === '' ? null : words
}
