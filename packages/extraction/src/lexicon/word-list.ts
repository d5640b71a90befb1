/** The words of a list that is written with white space between them. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u))
}

/** The words and phrases of a list that is written with commas between them. */
export function phrases(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s*,\s*/u))
}

/**
 * A list as the alternatives of a regular expression: escaped, the longest first, so that none hides another. An empty
 * list matches nothing.
 */
export function anyOf(list: Iterable<string>): string {
  const all = [...list]
  if (all.length === 0) return '(?!)'
  return all
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join('|')
}

/** A pattern of what begins with one of these stems. */
export const beginsWith = (stems: Iterable<string>): RegExp => new RegExp(`^(?:${anyOf(stems)})`, 'u')

/** A pattern of what ends in one of these endings. */
export const endsWith = (endings: Iterable<string>): RegExp => new RegExp(`(?:${anyOf(endings)})$`, 'u')

/** A pattern of passages that hold one of these words or phrases, in capitals or not. */
export const holds = (list: Iterable<string>): RegExp => new RegExp(String.raw`\b(?:${anyOf(list)})\b`, 'iu')
