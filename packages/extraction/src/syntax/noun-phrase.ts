import { beForms } from '../lexicon/clauses/auxiliaries.ts'
import { phraseEnders } from '../lexicon/clauses/questions.ts'
import { isCountry } from '../lexicon/names/countries.ts'
import { isOutlet } from '../lexicon/names/publications.ts'
import { isBody, isRole } from '../lexicon/people/roles.ts'
import { isTitleWord } from '../lexicon/people/titles.ts'
import { closedPhrases } from '../lexicon/pronouns/objects.ts'
import { possessives } from '../lexicon/pronouns/possessives.ts'
import { timeWords } from '../lexicon/time/units.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Range } from './range.ts'
import { timePhraseEnd } from './time-phrase.ts'
import {
  attaches,
  isAdjectival,
  isFinite,
  isHead,
  isNominal,
  isReducedRelative,
  isRelative,
  isSubjectPronoun,
} from './word-class.ts'

/** The noun phrase that starts at `start`, with what is tied to it by prepositions and commas. */
export function phraseAfter(reading: Reading, start: number, high: number): Range | null {
  const opener = at(reading, start)
  const mistagged =
    opener.pos === 'VERB' &&
    !opener.lower.endsWith('ing') &&
    isHead(reading, start + 1) &&
    !isSubjectPronoun(reading, start + 1)
  let last = basePhrase(reading, mistagged ? start + 1 : start, high)
  if (last <= start + (mistagged ? 1 : 0)) return null
  if (
    isRelative(reading, last) &&
    at(reading, last).lower !== 'which' &&
    isHead(reading, last - 1) &&
    at(reading, last - 1).pos !== 'PRON'
  )
    last = relativeEnd(reading, last, high)
  while (at(reading, last).text === ',' && last + 1 < high) {
    const insertion = insertionEnd(reading, last + 1, high)
    if (insertion < 0) break
    last = insertion
  }
  return { first: start, last }
}

/** "said one manager | who holds both stocks |": the end of a relative clause without a comma, or `from` when none starts there. */
function relativeEnd(reading: Reading, from: number, high: number): number {
  const verb = at(reading, from + 1).pos === 'ADV' ? from + 2 : from + 1
  if (at(reading, from).lower !== 'whose' && !isFinite(reading, verb)) return from
  let index = from
  while (
    index < high &&
    !/^[,.;:!?—–]$|^--+$/u.test(at(reading, index).text) &&
    reading.quotationOf[index] === reading.quotationOf[from]
  )
    index++
  return index
}

/** The end of a plain noun phrase from `start` on, prepositions included, commas not. */
export function basePhrase(reading: Reading, start: number, high: number): number {
  const depth = reading.quotationOf[start]
  if (isSubjectPronoun(reading, start)) return start + 1
  let index = start
  while (index < high && reading.quotationOf[index] === depth) {
    const token = at(reading, index)
    const inside = index > start
    if (inside && startsTitled(reading, index, high)) break
    if (timeWords.has(token.lower) && inside && at(reading, index - 1).pos !== 'DET' && !endsName(reading, index)) break
    if (inside && (startsAnother(reading, index) || endsBefore(reading, index))) break
    if (
      isNominal(reading, index) &&
      !(
        inside &&
        isSubjectPronoun(reading, index) &&
        !(/^(?:it|you)$/u.test(token.lower) && attaches(reading, index - 1))
      )
    )
      index++
    else if (token.pos === 'PART' && token.lower.startsWith("'") && inside) index++
    else if (
      inside &&
      attaches(reading, index) &&
      isNominal(reading, index + 1) &&
      !startsTime(reading, index) &&
      !isQuantity(reading, index)
    )
      index++
    else if (
      inside &&
      (token.lower === 'and' || token.lower === '&') &&
      isNominal(reading, index + 1) &&
      (joinsNames(reading, index) || !verbFollows(reading, index + 1, high))
    )
      index++
    else if (inside && (isReducedRelative(reading, index) || isParticiple(reading, index)))
      index = Math.max(index + 1, timePhraseEnd(reading, index + 1))
    else if ((token.text === '-' || token.text === '/') && inside && isNominal(reading, index + 1)) index++
    else break
  }
  return index
}

/** "USA Today": a capital makes the word a part of the name in front of it. */
function endsName(reading: Reading, index: number): boolean {
  return at(reading, index).text === 'Today' && at(reading, index - 1).pos === 'PROPN'
}

/** "told Ana Sol | President Brand left": a title behind a name, in front of another name and a verb. */
function startsTitled(reading: Reading, index: number, high: number): boolean {
  const { pos, lower } = at(reading, index)
  const before = at(reading, index - 1)
  return (
    pos === 'PROPN' &&
    isRole(lower) &&
    before.pos === 'PROPN' &&
    !isRole(before.lower) &&
    !isTitleWord(before.lower) &&
    at(reading, index + 1).pos === 'PROPN' &&
    verbFollows(reading, index, high) &&
    !isBodyOf(reading, index)
  )
}

/** "USCG | Captain Ana Sol", "Norland | General Services Office": what stands before a title is a body or state, or goes on as one. */
function isBodyOf(reading: Reading, title: number): boolean {
  let first = title
  while (at(reading, first - 1).pos === 'PROPN') first--
  let last = title
  while (at(reading, last).pos === 'PROPN') last++
  const before = reading.text.slice(at(reading, first).start, at(reading, title - 1).end)
  if (/^\p{Lu}{2,}$/u.test(at(reading, title - 1).text) || isCountry(before) || isOutlet(before)) return true
  for (let index = first; index < last; index++) if (isBody(at(reading, index).lower)) return true
  return false
}

/** A determiner right behind a noun starts another phrase: "on Monday evening | the border". */
export function startsAnother(reading: Reading, index: number): boolean {
  const before = at(reading, index - 1)
  const isOpener = at(reading, index).pos === 'DET' || possessives.has(at(reading, index).lower)
  return isOpener && (before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'NUM')
}

/** "told us | that", "asked him | what", "told her sister | she": nothing of these goes on with a noun phrase. */
function endsBefore(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  if (phraseEnders.has(lower) && at(reading, index).text !== 'WHO') return at(reading, index - 1).pos !== 'ADP'
  return (
    closedPhrases.has(at(reading, index - 1).lower) && at(reading, index - 1).text !== 'US' && !attaches(reading, index)
  )
}

/** "an emailed statement": a participle between article and noun. */
function isParticiple(reading: Reading, index: number): boolean {
  return at(reading, index).pos === 'VERB' && isAdjectival(reading, index)
}

/** "the Arts and Humanities Index": one name. */
function joinsNames(reading: Reading, index: number): boolean {
  return (
    at(reading, index - 1).pos === 'PROPN' &&
    at(reading, index + 1).pos === 'PROPN' &&
    at(reading, index + 2).pos === 'PROPN'
  )
}

function verbFollows(reading: Reading, from: number, high: number): boolean {
  for (let index = from; index < Math.min(high, from + 8); index++) {
    if (isFinite(reading, index)) return true
    if (!isNominal(reading, index) && !attaches(reading, index)) return false
  }
  return false
}

/** "over 300 people" starts a phrase of its own. */
function isQuantity(reading: Reading, index: number): boolean {
  return /^(?:over|about|under|around)$/u.test(at(reading, index).lower) && at(reading, index + 1).pos === 'NUM'
}

function startsTime(reading: Reading, index: number): boolean {
  const next = at(reading, index + 1)
  return timeWords.has(next.lower) || (at(reading, index).lower === 'in' && /^(?:19|20)\d\d$/u.test(next.text))
}

/** A form of "be", unlike the possessive of "King's College". */
function isBe(reading: Reading, index: number): boolean {
  const { lower, pos } = at(reading, index)
  return beForms.has(lower) && pos !== 'PART'
}

/** End of an apposition or relative clause that starts at `from`, or -1 when something else starts there. */
function insertionEnd(reading: Reading, from: number, high: number): number {
  const opener = at(reading, from)
  // "Tom Brand, formerly the head of the office,": what somebody was.
  if (/^(?:formerly|previously|now|then)$/u.test(opener.lower) && at(reading, from + 1).pos === 'DET')
    return insertionEnd(reading, from + 1, high)
  const relative = /^(?:who|whose|which)$/u.test(opener.lower)
  if (!relative && (!isNominal(reading, from) || isSubjectPronoun(reading, from) || timeWords.has(opener.lower)))
    return -1
  let index = from
  let inside = false
  while (index < high && !/^[,.;:!?—–]$|^--+$/u.test(at(reading, index).text)) {
    if (!relative && (isFinite(reading, index) || isBe(reading, index))) {
      if (!inside) return -1
      inside = false
      while (/^(?:AUX|ADV|PART|VERB)$/u.test(at(reading, index + 1).pos) && at(reading, index).pos === 'AUX') index++
    } else if (/^(?:who|that)$/u.test(at(reading, index).lower) && isHead(reading, index - 1) && index > from)
      inside = true
    if (reading.quotationOf[index] !== reading.quotationOf[from]) return relative ? index : -1
    index++
  }
  return index
}
