import { t } from '@/shared/words/words.ts'

/** How fast adults read prose in silence, in words a minute (Brysbaert, 2019, over 190 studies of English). */
const wordsAMinute = 238

/**
 * How many words a text has, as its language parts them, and how many minutes it takes to read.
 *
 * @param locale A language tag (BCP 47).
 */
export function lengthOf(text: string, locale: string): { words: number; minutes: number } {
  let words = 0
  for (const { isWordLike } of segmenterOf(locale).segment(text)) if (isWordLike) words += 1
  return { words, minutes: Math.max(Math.round(words / wordsAMinute), words === 0 ? 0 : 1) }
}

function segmenterOf(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}

/** The length of a text as a line: `412 words, 2 minutes to read`. */
export function lengthWords({ words, minutes }: ReturnType<typeof lengthOf>): string {
  return t(
    '{words, plural, one {One word} other {# words}}, {minutes, plural, one {a minute} other {# minutes}} to read',
    { words, minutes },
  )
}
