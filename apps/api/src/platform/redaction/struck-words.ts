import { slugFrom } from '@sourceline/domain'

/** What stands in the place of struck words, however long they were. */
export const redactionMark = '[redacted]'

/** Where something stands in a text, in UTF-16 code units; `end` is past the last one. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Finds what is to be struck. */
export interface Finder {
  /** In prose. */
  readonly inText: (text: string) => readonly Range[]
  /** In a slug. */
  readonly inSlug: (slug: string) => readonly Range[]
  /** A run of lower-case Latin letters and digits that stands, folded, wherever a word does; null where a word has none. */
  readonly hints: readonly string[] | null
}

/** A text as words are looked for in it, and where each of its units came from. */
export interface Folded {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const plainLatin = /^[\x21-\x7e]$/

/** A character without case, compatibility forms and invisibility; white space of any kind as a space. */
function plainOf(character: string): string {
  if (plainLatin.test(character)) return character.toLowerCase()
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
}

/** A text without case, compatibility forms, invisible characters and doubled white space, and where each unit came from. */
export function fold(original: string): Folded {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const character of original) {
    const end = offset + character.length
    const plain = plainOf(character)
    const kept = plain === ' ' && text.endsWith(' ') ? '' : plain
    for (let index = 0; index < kept.length; index += 1) {
      starts.push(offset)
      ends.push(end)
    }
    text += kept
    offset = end
  }
  return { text, starts, ends }
}

/** Ranges of a folded text as ranges of the original. */
export const unfolded = ({ starts, ends }: Folded, ranges: readonly Range[]): Range[] =>
  ranges.map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }))

const letter = String.raw`[\p{L}\p{N}\p{M}]`
const letterBefore = new RegExp(`${letter}$`, 'u')
const letterAfter = new RegExp(`^${letter}`, 'u')

/** Whether a range of a text is no part of a longer word. */
export const standsAlone = (text: string, { start, end }: Range): boolean =>
  !letterBefore.test(text.slice(Math.max(0, start - 2), start)) && !letterAfter.test(text.slice(end, end + 2))

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

function patternOf(words: readonly string[], whole: boolean): RegExp | null {
  const longestFirst = words.filter((word) => word !== '').sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return null
  const any = `(?:${longestFirst.map(escaped).join('|')})`
  return new RegExp(whole ? `(?<!${letter})${any}(?!${letter})` : any, 'gu')
}

function rangesOf(text: string, pattern: RegExp | null): Range[] {
  return pattern
    ? [...text.matchAll(pattern)].map(({ 0: hit, index }) => ({ start: index, end: index + hit.length }))
    : []
}

/** The longest run of Latin letters and digits of a folded word. */
const hintOf = (word: string): string | undefined =>
  (word.match(/[a-z0-9]+/g) ?? []).sort((a, b) => b.length - a.length)[0]

/**
 * Finds words, blind to case, compatibility forms, invisible characters and how they are spaced.
 *
 * @param whole Whether a word must stand by itself, and not within a longer one.
 */
export function wordFinder(words: readonly string[], whole: boolean): Finder {
  const folded = words.map((word) => fold(word.trim()).text)
  const pattern = patternOf(folded, whole)
  const inSlugs = patternOf(
    words.map((word) => slugFrom(word, '')),
    whole,
  )
  const hints = folded.map(hintOf)
  return {
    inText: (original) => {
      const folded = fold(original)
      return unfolded(folded, rangesOf(folded.text, pattern))
    },
    inSlug: (slug) => rangesOf(slug, inSlugs),
    hints: hints.every((hint) => hint !== undefined) ? hints : null,
  }
}

/** Finds what any of some finders finds; what two find, twice. */
export const anyOf = (finders: readonly Finder[]): Finder => ({
  inText: (text) => finders.flatMap((finder) => finder.inText(text)),
  inSlug: (slug) => finders.flatMap((finder) => finder.inSlug(slug)),
  hints: null,
})

/** Finds all of every text. */
export const everything: Finder = {
  inText: (text) => (text.trim() === '' || text === redactionMark ? [] : [{ start: 0, end: text.length }]),
  inSlug: () => [],
  hints: null,
}
