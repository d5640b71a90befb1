import { isOutlet } from '../lexicon/names/publications.ts'
import { isBody, isBodyNameWord, isDataset, isDocument, isGroup, isRole } from '../lexicon/people/roles.ts'
import { producing } from '../lexicon/speech/occasions.ts'
import { timeWords } from '../lexicon/time/units.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { timePhraseEnd } from '../syntax/time-phrase.ts'
import { isFinite, isNominal } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** Who stands behind a report, and where the words that name them end. */
interface Authors {
  readonly sources: readonly Range[]
  readonly last: number
}

/** How many words may name the report in front of "by": "a new survey published in May 2025 | by". */
const longestReport = 12

/** "a survey published in May by | the Tal Institute": a report speaks for whoever made it; null where nobody is named. */
export function authorsOf(reading: Reading, first: number, high: number): Authors | null {
  const by = authorship(reading, first, Math.min(high, first + longestReport))
  if (by < 0) return null
  const start = by + 1
  const end = bodyEnd(reading, start, high)
  if (end <= start || !isAuthor(reading, start, end, at(reading, by).lower)) return null
  const told = behindRole(reading, end, high)
  const sources = [{ first: start, last: told }]
  let last = behindTime(reading, told)
  const and = at(reading, last).text === ',' ? last + 1 : last
  if (at(reading, and).lower === 'and') {
    const other = bodyEnd(reading, and + 1, high)
    if (other > and + 1 && isAuthor(reading, and + 1, other, 'by')) {
      const apposed = behindApposition(reading, other, high)
      sources.push({ first: and + 1, last: apposed })
      last = behindTime(reading, apposed)
    }
  }
  return { sources, last }
}

/** The word "by" or "from" behind a noun for a report; -1 without one. */
function authorship(reading: Reading, first: number, high: number): number {
  let report = false
  for (let index = first; index < high; index++) {
    const { lower, pos } = at(reading, index)
    if (isDocument(lower) || isDataset(lower)) report = true
    else if (report && /^(?:by|from)$/u.test(lower)) return index
    else if (pos === 'VERB' && report && !producing.has(lower)) return -1
    else if (isFinite(reading, index) && !(report && producing.has(lower))) return -1
    else if (report && pos === 'ADP' && timePhraseEnd(reading, index + 1) === index + 1 && !isYear(reading, index + 1))
      return -1
    else if (pos === 'PUNCT' && !(report && isYear(reading, index + 1))) return -1
  }
  return -1
}

function isYear(reading: Reading, index: number): boolean {
  return /^(?:19|20)\d\d$/u.test(at(reading, index).text)
}

/** The end of one body's name: "the interior ministry | and the group Votum", "the Tal Institute |, rents". */
function bodyEnd(reading: Reading, first: number, high: number): number {
  const end = basePhrase(reading, first, high)
  for (let index = first + 1; index < end; index++) {
    const next = at(reading, index + 1)
    if (at(reading, index).lower === 'and' && (next.pos === 'DET' || isBody(at(reading, index - 1).lower))) return index
  }
  return end
}

/** A body, an outlet, or people: "reports from the scene" and "from Tal" name no author. */
function isAuthor(reading: Reading, first: number, last: number, tie: string): boolean {
  if (timeWords.has(at(reading, first).lower) || !isNominal(reading, first)) return false
  const name = reading.text.slice(at(reading, first).start, at(reading, last - 1).end)
  if (isOutlet(name) || isOutlet(name.replace(/^the /u, ''))) return true
  let named = false
  for (let index = first; index < last; index++) {
    const { lower, pos } = at(reading, index)
    if (isBody(lower) || isBodyNameWord(lower) || isGroup(lower) || isRole(lower)) return true
    if (pos === 'PROPN') named = true
  }
  return named && (tie === 'by' || last - first > 1)
}

function behindTime(reading: Reading, index: number): number {
  const from = at(reading, index).text === ',' && at(reading, index + 1).lower === 'on' ? index + 1 : index
  return timePhraseEnd(reading, from) > from ? timePhraseEnd(reading, from) : index
}

/** "Amy Brand, director of the Tal Club |,": what a person is, between commas. */
function behindRole(reading: Reading, index: number, high: number): number {
  if (at(reading, index).text !== ',' || !isRole(at(reading, index + 1).lower)) return index
  const end = basePhrase(reading, index + 1, high)
  return at(reading, end).text === ',' ? end : index
}

/** ", an independent human rights centre |,": what a body is, between commas. */
function behindApposition(reading: Reading, index: number, high: number): number {
  if (at(reading, index).text !== ',' || !/^(?:a|an|the)$/u.test(at(reading, index + 1).lower)) return index
  const end = basePhrase(reading, index + 1, high)
  return at(reading, end).text === ',' ? end : index
}
