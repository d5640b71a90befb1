import type { FoundCue } from '../cues/found-cue.ts'
import { clauseOpeners } from '../lexicon/clauses/conjunctions.ts'
import { otherTimes } from '../lexicon/time/said-on.ts'
import { futureSigns } from '../lexicon/time/tense.ts'
import type { Span } from '../proposal.ts'
import type { Range } from '../syntax/range.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, outermostQuotation, type Reading } from '../text/reading.ts'
import { dateOf, dayAt, monthNamed, weekdayNamed, weekdayOf, writeIsoDay, type Day } from './calendar.ts'

/** How many tokens behind a cue the day may stand on which something was said. */
const farthest = 16

/** How many tokens in front of its subject a sentence may take for its day. */
const longestOpening = 8

/**
 * The day on which something was said, `2026-03-09`, where the cue's own words tell it: "said on Monday", "On Monday
 * Sol said", "said in an interview yesterday". Null where they tell none, or none that is sure.
 */
export function saidAt(
  reading: Reading,
  finding: FoundCue,
  claim: readonly Span[],
  published: Day | null,
): string | null {
  if (published === null || isAhead(reading, finding.cue)) return null
  const { cue, source } = finding
  const from = source !== null && source.first > cue.first ? Math.max(cue.last, source.last) : cue.last
  const day =
    dayBetween(reading, { first: source?.last ?? cue.first, last: cue.first }, claim, published) ??
    dayBetween(reading, { first: from, last: from + farthest }, claim, published) ??
    openingDay(reading, finding.sentence, Math.min(source?.first ?? cue.first, cue.first), published)
  return day === null || day > published ? null : writeIsoDay(day)
}

/** "will announce": nothing has been said yet. */
function isAhead(reading: Reading, { first, last }: Range): boolean {
  for (let index = first; index < last; index++) {
    const { lower, pos } = at(reading, index)
    if (futureSigns.has(lower) && pos === 'AUX') return true
  }
  return false
}

/** The first day in the range that belongs to the cue, outside the claim and every quotation. */
function dayBetween(reading: Reading, { first, last }: Range, claim: readonly Span[], published: Day): Day | null {
  for (let index = first; index < last; index++) {
    const { text, lower, start } = at(reading, index)
    if (start < 0 || /^[.;:!?]$/u.test(text) || clauseOpeners.has(lower) || otherTimes.has(lower)) return null
    if (claim.some(([from, to]) => start >= from && start < to) || outermostQuotation(reading, index) >= 0) return null
    if (isFinite(reading, index) || lower === 'who') return null
    // "said, repeating his 2 January remarks": the day of another deed.
    if (at(reading, index).pos === 'VERB' && lower !== 'speaking') return null
    const day = pastDayAt(reading, index, published)
    if (day !== null) return day
  }
  return null
}

/** "On Monday, Sol said", "Late on Monday Sol said": a sentence that opens with its day and goes straight on to who speaks. */
function openingDay(reading: Reading, sentence: number, subject: number, published: Day): Day | null {
  const opens = reading.sentences[sentence]?.first ?? subject
  for (let index = subject - 1; index >= Math.max(opens, subject - longestOpening); index--) {
    const day = pastDayAt(reading, index, published)
    if (day === null) {
      const { pos, text, lower } = at(reading, index)
      const belongs = /^(?:PUNCT|NUM|NOUN)$/u.test(pos) || monthNamed(lower) > 0
      if (!belongs || /^[.!?”"]$/u.test(text)) return null
      continue
    }
    let first =
      at(reading, index - 1).text === ',' && weekdayNamed(at(reading, index - 2).lower) >= 0 ? index - 2 : index
    while (/^(?:on|late|early|earlier)$/u.test(at(reading, first - 1).lower)) first--
    return first === 0 || /^[.!?”"]$|^$/u.test(at(reading, first - 1).text) || opensParagraph(reading, first)
      ? day
      : null
  }
  return null
}

function opensParagraph(reading: Reading, index: number): boolean {
  return reading.text.slice(at(reading, index - 1).end, at(reading, index).start).includes('\n')
}

/** The day that the token names, on or before the day of the text: "yesterday", "Monday", "March | 9"; null for every other word. */
function pastDayAt(reading: Reading, index: number, published: Day): Day | null {
  const { lower, text } = at(reading, index)
  const before = at(reading, index - 1)
  if (/^(?:last|next|every|each)$/u.test(before.lower)) return null
  if (at(reading, index + 1).lower === "'s") return null
  if (lower === 'yesterday') return published - 1
  if (lower === 'today' && before.pos !== 'PROPN') return published
  const dated = dateAt(reading, index, published)
  if (dated !== null) return dated
  const weekday = /^\p{Lu}/u.test(text) ? weekdayNamed(lower) : -1
  if (weekday < 0 || isDateBehind(reading, index)) return null
  return published - ((weekdayOf(published) - weekday + 7) % 7)
}

const dateNumber = /^\d{1,2}(?:st|nd|rd|th)?$/u

/** "Monday, | March 9" and "Monday | 9 March": the date tells it. */
function isDateBehind(reading: Reading, weekday: number): boolean {
  const next = at(reading, weekday + 1).text === ',' ? weekday + 2 : weekday + 1
  return (
    monthNamed(at(reading, next).lower) > 0 ||
    (dateNumber.test(at(reading, next).text) && monthNamed(at(reading, next + 1).lower) > 0)
  )
}

/** "March 9", "9 March 2025": without a year the last one on or before the day of the text. */
function dateAt(reading: Reading, index: number, published: Day): Day | null {
  const first = dateNumber.test(at(reading, index).text)
  const month = monthNamed(at(reading, first ? index + 1 : index).lower)
  const number = at(reading, first ? index : index + 1).text
  if (month === 0 || !dateNumber.test(number)) return null
  const behind = at(reading, index + 2).text === ',' ? index + 3 : index + 2
  const year = /^(?:19|20)\d\d$/u.test(at(reading, behind).text) ? Number(at(reading, behind).text) : null
  const date = Number.parseInt(number, 10)
  if (year !== null) return dayAt(year, month, date)
  const now = dateOf(published).year
  const days = [now, now - 1].flatMap((one) => dayAt(one, month, date) ?? [])
  return days.find((day) => day <= published) ?? null
}
