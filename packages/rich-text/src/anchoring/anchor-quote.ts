import { contextLength, type TextQuote } from '../mentions.ts'
import { findWhole, foldedOffset, foldText, unfold } from './fold-text.ts'
import { placeSpan } from './place-span.ts'
import { foldString } from './side.ts'

/** Words found again. */
export interface AnchoredQuote {
  /** UTF-16 offset in the text. */
  start: number
  /** UTF-16 offset in the text, past the last character. */
  end: number
  /** From 0 to 1; below 0.9 the words or most of their surroundings changed. */
  confidence: number
}

/**
 * Where words stand that a plain text holds once, whatever stands around them; null where it holds them never, more often,
 * or inside other words. Enough for what only points at words, as a comment does.
 */
export function anchorSingle(text: string, words: string): AnchoredQuote | null {
  const now = foldText(text)
  const wanted = foldText(words).folded
  const found = findWhole(now, wanted)
  const [at] = found
  if (at === undefined || found.length > 1) return null
  return { ...unfold(now, at, at + wanted.length), confidence: 0.7 }
}

/** A text up to this length, as a headline or a dek, is one place: words that it holds once are the ones meant. */
const shortText = 400
/** Words from this length on, without white space, do not come into a short text by chance. */
const tellingWords = 12

/**
 * Finds the words that a W3C `TextQuoteSelector` means in a plain text, as a headline or `toText(body)`.
 * Null when they are gone, reworded, or stand in several places that the context does not tell apart.
 */
export function anchorQuote(text: string, selector: TextQuote): AnchoredQuote | null {
  const { prefix, exact, suffix } = selector
  const place = text.length <= shortText ? 'text' : 'other'
  const old = foldString(prefix + exact + suffix, 'text', {
    start: prefix.length < contextLength - 1,
    end: suffix.length < contextLength - 1,
  })
  const now = foldString(text, place)
  const start = foldedOffset(old.text, prefix.length)
  const end = foldedOffset(old.text, prefix.length + exact.length)
  if (start === end) return null
  const placed = placeSpan(old, now, { start, end })
  if (placed.ok) return { ...unfold(now.text, placed.at.start, placed.at.end), confidence: placed.confidence }
  if (placed.reason !== 'UNSURE' || text.length > shortText || end - start < tellingWords) return null
  const [at] = findWhole(now.text, old.text.folded.slice(start, end))
  return at === undefined ? null : { ...unfold(now.text, at, at + end - start), confidence: 0.8 }
}
