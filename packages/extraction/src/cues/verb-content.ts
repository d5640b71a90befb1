import type { Span } from '../proposal.ts'
import { startsClause } from '../syntax/clause.ts'
import { at, isWithinQuotation, type Reading } from '../text/reading.ts'
import type { Complement } from './complement-shape.ts'
import { contentEnd, trimmedSpan } from './content.ts'
import { hasFinite, type Site } from './site.ts'

/** "The Church denied the charge:" is followed by what it said. */
export function nextSentence(reading: Reading, { sentence, verb, group }: Site): Complement | null {
  const bounds = reading.sentences[sentence]
  const next = reading.sentences[sentence + 1]
  if (bounds === undefined || next === undefined || !verb.quote || group.passive) return null
  const close = bounds.last - group.last <= 14 && !hasFinite(reading, group.head, bounds.last)
  return close && !verb.mental && at(reading, bounds.last - 1).text === ':' ? { shape: 'next', first: next.first } : null
}

function wholeSentence(reading: Reading, first: number): Span[] {
  const bounds = reading.sentences.find((sentence) => sentence.first === first)
  const span = bounds === undefined ? null : trimmedSpan(reading, first, bounds.last)
  return span === null ? [] : [span]
}

/** The characters of what is said behind the cue. */
export function contentOf(reading: Reading, { low, high, group, verb }: Site, complement: Complement): Span[] {
  if (complement.shape === 'next') return wholeSentence(reading, complement.first)
  const spans: Span[] = []
  const end = complement.shape === 'quote' ? quoteEnd(reading, complement.first, high) : contentEnd(reading, complement.first, subordinateEnd(reading, low, group.first, high))
  const main = trimmedSpan(reading, complement.first, end)
  if (main !== null) spans.push(main)
  if (complement.shape === 'nominal' && verb.stance === 'ASSERTS' && at(reading, group.head).pos !== 'VERB') return []
  return low <= high ? spans : []
}

/** "While X says so, Y ..." and "If X thinks so, ...": the comma that ends the opening clause, or `high`. */
export function subordinateEnd(reading: Reading, low: number, cue: number, high: number): number {
  if (!/^(?:while|if|although|though|when|as|since|because|unless|whereas|once)$/u.test(at(reading, low).lower) && !opensAfterComma(reading, low, cue)) return high
  for (let index = cue + 1; index < high; index++) {
    if (at(reading, index).text === ',' && (startsClause(reading, index + 1, high) || at(reading, index + 1).lower === 'please')) return index
  }
  return high
}

function opensAfterComma(reading: Reading, low: number, cue: number): boolean {
  for (let index = cue - 1; index > low && index > cue - 6; index--) {
    if (/^(?:while|if|although|though)$/u.test(at(reading, index).lower)) return /^[,:;—]$|^(?:and|but)$/u.test(at(reading, index - 1).lower)
  }
  return false
}

/** A quotation and the words that go on from it within the clause: `said the plan was "dead" and buried`. */
function quoteEnd(reading: Reading, first: number, high: number): number {
  const inside = reading.quotationOf[first] ?? -1
  let index = first
  while (index < high && isWithinQuotation(reading, index, inside)) index++
  const next = at(reading, index)
  if (/^[.,;:]$/u.test(next.text) || /^[.,!?]$/u.test(at(reading, index - 2).text) || index >= high) return index
  return contentEnd(reading, Math.max(first, index - 1), high)
}
