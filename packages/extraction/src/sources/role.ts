import { isOfficeTitle, isPersonalTitle } from '../lexicon/names/honorifics.ts'
import { bodyNameWords, isBody, isBodyNameWord, isRole } from '../lexicon/people/roles.ts'
import { isDemonym, isDepartment, isFormerly, isTitleWord } from '../lexicon/people/titles.ts'
import { roleLead } from '../lexicon/pronouns/possessives.ts'
import type { Range } from '../syntax/range.ts'
import { isRelative } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** The role that the phrase gives to the name in it: before it ("mayor Ana Sol") or behind a comma. */
export function roleIn(reading: Reading, phrase: Range, name: Range): string | null {
  const title = at(reading, name.first - 1).text
  const before =
    wordsWithRole(reading, phrase.first, name.first) ??
    roleInsideName(reading, name) ??
    (name.first > phrase.first && isOfficeTitle(title) ? title : null)
  if (before !== null) return before
  const comma = name.last < phrase.last && at(reading, name.last).text === ',' ? name.last + 1 : -1
  return comma < 0 || at(reading, comma).pos === 'ADP'
    ? null
    : wordsWithRole(reading, comma, insertionEnd(reading, comma, phrase.last))
}

/** Whom the role belongs to: "Kremlin" in "Kremlin spokesman", "Tal" in "the mayor of Tal". */
export function affiliationIn(reading: Reading, phrase: Range, name: Range): string | null {
  for (let index = phrase.first; index < phrase.last; index++) {
    if (!isRole(at(reading, index).lower) || (index >= name.first && index < name.last && name !== phrase)) continue
    const owner = properBefore(reading, index, phrase.first)
    const tied = properAfter(reading, index + 1, index < name.first ? name.first : phrase.last)
    if (tied !== null && owner !== null && /^(?:of|for|at)$/u.test(at(reading, index + 1).lower) && endsInBody(tied))
      return tied
    if (owner !== null) return owner
    if (tied !== null) return tied
  }
  return null
}

/** "the Tal director of Green Watch": the body, and not the place, is whose director she is. */
function endsInBody(words: string): boolean {
  const last = words.split(/\s+/u).at(-1)?.toLowerCase() ?? ''
  return isBody(last) || isBodyNameWord(last)
}

/** Whom somebody named speaks for: "University of Tal" in "Ana Sol of the University of Tal". */
export function affiliationBehind(reading: Reading, name: Range, high: number): string | null {
  return properAfter(reading, name.last, high)
}

function wordsWithRole(reading: Reading, from: number, to: number): string | null {
  let first = from
  let last = to
  while (
    first < last &&
    (/^(?:DET|ADP|CCONJ)$/u.test(at(reading, first).pos) ||
      isPersonalTitle(at(reading, first).text) ||
      (at(reading, first).pos === 'NUM' &&
        !(at(reading, first).lower === 'first' && isRole(at(reading, first + 1).lower))) ||
      at(reading, first).text === ',')
  )
    first++
  while (
    last > first &&
    (/^[,.;:]$/u.test(at(reading, last - 1).text) || /^(?:named|called)$/u.test(at(reading, last - 1).lower))
  )
    last--
  if (/^(?:which|who|whose|where|when)$/u.test(at(reading, first).lower) && at(reading, first).text !== 'WHO')
    return null
  for (let index = first; index < last; index++) {
    if (isRole(at(reading, index).lower))
      return reading.text
        .slice(at(reading, first).start, at(reading, last - 1).end)
        .replaceAll(/\s+/gu, ' ')
        .replace(roleLead, '')
        .replace(/^the /iu, '')
        .replace(/^(?:formerly|once)\s+(?:the\s+|an?\s+)?/iu, 'former ')
  }
  return null
}

/** "President Ana Sol": a title that is written as part of the name. */
function roleInsideName(reading: Reading, name: Range): string | null {
  const first = at(reading, name.first)
  return name.last - name.first > 1 && isRole(first.lower) ? first.text : null
}

/** "Kremlin" in "Kremlin spokesman", "Amnesty International" in "Amnesty International's Norland director"; no mere rank or adjective. */
function properBefore(reading: Reading, role: number, low: number): string | null {
  let first = role
  while (first > low && isOwnerPart(reading, first - 1)) first--
  let last = role
  for (let index = role - 1; index >= first; index--) if (at(reading, index).lower === "'s") last = index
  while (last > first && (belongsToTitle(reading, last - 1, first) || isField(reading, last - 1))) last--
  while (first < last && (isFormerly(at(reading, first).lower) || /^(?:ADP|DET)$/u.test(at(reading, first).pos)))
    first++
  if (last === first || !/^(?:PROPN|ADJ)$/u.test(at(reading, first).pos)) return null
  if (
    last - first === 1 &&
    (opensAsAdjective(reading, first) || isDemonym(at(reading, first).lower) || isCommonNoun(reading, first))
  )
    return null
  return reading.text.slice(at(reading, first).start, at(reading, last - 1).end)
}

/** "| Planetary scientist": an adjective that only the start of a sentence gives a capital. */
function opensAsAdjective(reading: Reading, index: number): boolean {
  const { pos, lower } = at(reading, index)
  return (
    (pos === 'ADJ' || /.{3}(?:ary|ical|onal|ental)$/u.test(lower)) &&
    /^(?:[.!?"“”])?$/u.test(at(reading, index - 1).text)
  )
}

/** "Society President", "Port Director": a title's first word, which names no body although it has a capital. */
function isCommonNoun(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  return bodyNameWords.has(lower) || writtenSmall(reading).has(lower)
}

const smallWords = new WeakMap<Reading, ReadonlySet<string>>()

/** The words that the text writes without a capital. */
function writtenSmall(reading: Reading): ReadonlySet<string> {
  const before = smallWords.get(reading)
  if (before !== undefined) return before
  const found = new Set(reading.tokens.flatMap(({ text, lower }) => (text === lower ? [lower] : [])))
  smallWords.set(reading, found)
  return found
}

/** "Tal University pop | culture professor": what somebody works on, and no part of a body. */
function isField(reading: Reading, index: number): boolean {
  const { text, lower } = at(reading, index)
  return /^\p{Ll}/u.test(text) && !isBody(lower)
}

function isOwnerPart(reading: Reading, index: number): boolean {
  const { pos, lower } = at(reading, index)
  if (/^(?:PROPN|NOUN)$/u.test(pos) || isRole(lower) || lower === "'s") return true
  if (
    pos === 'ADJ' &&
    /^\p{Lu}/u.test(at(reading, index).text) &&
    at(reading, index + 1).pos === 'PROPN' &&
    !isDemonym(lower)
  )
    return true
  if (lower === '&' || lower === 'and')
    return at(reading, index - 1).pos === 'PROPN' && at(reading, index + 1).pos === 'PROPN'
  return lower === 'of' && isBody(at(reading, index - 1).lower)
}

function belongsToTitle(reading: Reading, index: number, low: number): boolean {
  const { lower } = at(reading, index)
  if (
    (index > low && at(reading, index - 1).lower === 'of') ||
    (isBody(lower) && at(reading, index - 1).pos === 'PROPN')
  )
    return false
  return isRole(lower) || isTitleWord(lower) || lower === "'s"
}

function properAfter(reading: Reading, from: number, high: number): string | null {
  if (!/^(?:of|for|at|with|from|to)$/u.test(at(reading, from).lower)) return null
  let first = from + 1
  if (at(reading, first).pos === 'DET') first++
  let last = first
  while (
    last < high &&
    !/^[,.;:()]$/u.test(at(reading, last).text) &&
    !/^(?:VERB|AUX)$/u.test(at(reading, last).pos) &&
    !isRelative(reading, last)
  )
    last++
  if (last - first === 1 && isDepartment(at(reading, first).lower)) return null
  return last > first && /\p{Lu}/u.test(reading.text.slice(at(reading, first).start, at(reading, last - 1).end))
    ? reading.text.slice(at(reading, first).start, at(reading, last - 1).end)
    : null
}

function insertionEnd(reading: Reading, from: number, high: number): number {
  for (let index = from; index < high; index++) if (at(reading, index).text === ',' && index > from + 1) return index
  return high
}
