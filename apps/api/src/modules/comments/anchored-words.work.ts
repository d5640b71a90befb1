import type { MentionPlace } from '@sourceline/domain'
import {
  findQuote,
  quoteAt,
  spansIn,
  toText,
  type Body,
  type MentionSpan,
  type TextPosition,
  type TextQuote,
} from '@sourceline/rich-text'

/** The text of a version of an article, at words of which comments stand. */
export interface CommentedText {
  readonly headline: string
  readonly dek: string
  readonly body: Body
}

/** Words as an input names them: where they are taken to stand, and what tells them from others. */
export interface CommentedWords extends TextQuote, TextPosition {
  readonly place: MentionPlace
}

/** The text of a headline or summary; null for what is no such place. */
export const lineOf = (text: CommentedText, place: MentionPlace): string | null =>
  place === 'HEADLINE' ? text.headline : place === 'DEK' ? text.dek : null

/** The span of the characters from `start` to `end` of a headline or summary. */
export const spanOfLine = (line: string, start: number, end: number): MentionSpan => ({
  blockId: '',
  quote: quoteAt(line, start, end),
  position: { start, end },
})

/** The spans of words of an article; null where they do not stand in it, or in several places that are not told apart. */
export function anchoredWords(text: CommentedText, words: CommentedWords): MentionSpan[] | null {
  const { place, exact, start, end } = words
  const line = lineOf(text, place)
  const whole = line ?? toText(text.body)
  const found = whole.slice(start, end) === exact ? { start, end } : findQuote(whole, words)
  if (!found) return null
  return line === null ? spansIn(text.body, found) : [spanOfLine(line, found.start, found.end)]
}
