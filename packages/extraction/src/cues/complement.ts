import { outletLength } from '../lexicon/names/publications.ts'
import type { CueVerb } from '../lexicon/speech/cue-verb.ts'
import { isDocument } from '../lexicon/people/roles.ts'
import { toldThings } from '../lexicon/speech/told-nouns.ts'
import { timeWords } from '../lexicon/time/units.ts'
import { startsClause } from '../syntax/clause.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import { timePhraseEnd } from '../syntax/time-phrase.ts'
import { isFinite, isNominal, isObjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { opensQuotation, shapeAt, type Complement } from './complement-shape.ts'

const particles: Readonly<Partial<Record<string, string>>> = { point: 'out', spell: 'out' }

/** Finds what is said after the cue, stepping over whom it is said to, where and when. */
export function complementAfter(reading: Reading, from: number, high: number, verb: CueVerb): Complement | null {
  let index = behindParticle(reading, from, verb)
  if (index < 0 || isFiller(reading, from, verb)) return null
  const depth = reading.quotationOf[from - 1] ?? -1
  let addressed = false
  let phrases = 0
  for (let step = 0; step < 7 && index < high; step++) {
    const token = at(reading, index)
    const day = timePhraseEnd(reading, index)
    if (day > index && at(reading, day).lower !== "'s" && startsClause(reading, day, high)) {
      index = day
      continue
    }
    const outlet = phrases === 0 && verb.addressee ? outletAt(reading, index) || herBefore(reading, index) : 0
    if (outlet > 0) {
      index += outlet
      addressed = true
      phrases++
      continue
    }
    const here = shapeAt(reading, { index, high, depth, step: phrases, addressed }, verb)
    if (here !== null) return here
    addressed = (addressed && token.pos === 'ADV') || opensAddress(reading, index)
    const opening = phrases === 0 ? afterOpening(reading, index, depth, verb) : index
    if (opening > index) {
      index = opening
      continue
    }
    const time = timePhraseEnd(reading, index)
    const isTime = time > index && at(reading, time).lower !== "'s"
    if (isTime) index = time
    else if (isPassing(reading, index)) index++
    else if (token.pos === 'ADP' || token.lower === 'to') index = afterPreposition(reading, index, high)
    else if (phrases === 0 && isToldPronoun(reading, index)) index++
    else if (phrases === 0 && verb.addressee && isAddressee(reading, index, high)) {
      index = basePhrase(reading, index, high)
      addressed = true
    } else if (token.text === ',' && at(reading, index + 1).lower === 'that' && isInserted(reading, from)) index++
    else if (token.text === ',') {
      if (
        verb.quote &&
        verb.clause &&
        (endsTime(reading, index) || isDocument(at(reading, index - 1).lower)) &&
        startsClause(reading, index + 1, high)
      )
        return { shape: 'bare', first: index + 1 }
      index = afterInsertion(reading, index, high)
    } else return null
    if (token.pos !== 'ADV' && token.text !== ',' && !isTime) phrases++
    if (index < 0) return null
  }
  return null
}

/** "in mid-2019 |,": the words before the comma tell when. */
function endsTime(reading: Reading, comma: number): boolean {
  const { text, lower } = at(reading, comma - 1)
  return /(?:19|20)\d\d$/u.test(text) || timeWords.has(lower)
}

/** "told | the Associated Press | four people died": a paper is told it. */
function outletAt(reading: Reading, index: number): number {
  const words: string[] = []
  for (let next = index; next < index + 5 && /^(?:DET|PROPN|NOUN|ADJ)$/u.test(at(reading, next).pos); next++)
    words.push(at(reading, next).text)
  let length = outletLength(words)
  let end = index + length
  while (length > 0 && at(reading, end).pos === 'PROPN') end++
  // "told NPR | Hamza Brand had left": the name behind the paper's is whom it is told of.
  const told = /^(?:VERB|AUX|NOUN|ADJ|PART|ADV)$/u.test(at(reading, end).pos)
  return length > 0 && !told ? end - index : length
}

/** "told | her | Brand had left": nobody has a name of hers; 1 where "her" is told it, else 0. */
function herBefore(reading: Reading, index: number): number {
  const named = at(reading, index).lower === 'her' && at(reading, index + 1).pos === 'PROPN'
  return named && isFinite(reading, index + 2) ? 1 : 0
}

/** "to the court", "with reporters". */
function opensAddress(reading: Reading, index: number): boolean {
  return /^(?:to|with)$/u.test(at(reading, index).lower) && isNominal(reading, index + 1)
}

/** Behind "the fact" of "ignored the fact that", and behind a quoted name: 'dismissed as "noise" what'; else the same place. */
function afterOpening(reading: Reading, index: number, depth: number, verb: CueVerb): number {
  const { lower } = at(reading, index)
  const isFact = lower === 'the' && at(reading, index + 1).lower === 'fact' && at(reading, index + 2).lower === 'that'
  if (verb.clause && isFact) return index + 2
  if (verb.lemma !== 'dismiss' || lower !== 'as' || !opensQuotation(reading, index + 1, depth)) return index
  const inside = reading.quotationOf[index + 1]
  let behind = index + 1
  while (reading.quotationOf[behind] === inside) behind++
  return behind
}

/** An adverb that may stand between the cue and what is said. */
function isPassing(reading: Reading, index: number): boolean {
  const { pos, lower } = at(reading, index)
  if (pos === 'ADV' && !/^(?:when|where|why|how|once|so)$/u.test(lower)) return true
  return /^(?:there|here|back)$/u.test(lower) && at(reading, index + 1).lower === 'that'
}

/** "told | him | that". */
function isToldPronoun(reading: Reading, index: number): boolean {
  return isObjectPronoun(reading, index) && /^(?:that|what|how|why|whether|if)$/u.test(at(reading, index + 1).lower)
}

/** "told | the committee |": somebody who can hear it. */
function isAddressee(reading: Reading, index: number, high: number): boolean {
  return isNominal(reading, index) && !toldThings.has(at(reading, basePhrase(reading, index, high) - 1).lower)
}

/** "I felt, | and I still feel |, that ...": the cue stands in an insertion. */
function isInserted(reading: Reading, from: number): boolean {
  for (let index = from - 1; index > from - 9; index--)
    if (at(reading, index).pos === 'CCONJ') return at(reading, index - 1).text === ','
  return false
}

/** ", you know, ..." says nothing. */
function isFiller(reading: Reading, from: number, verb: CueVerb): boolean {
  return verb.lemma === 'know' && at(reading, from).text === ',' && at(reading, from - 2).lower === 'you'
}

/** Behind the word that makes a cue of the verb: "point out", "make clear", "walk back", "put it"; -1 when it is missing. */
function behindParticle(reading: Reading, from: number, verb: CueVerb): number {
  const next = at(reading, from).lower
  if (/^(?:walk|take)$/u.test(verb.lemma)) return next === 'back' ? from + 1 : -1
  if (verb.lemma === 'put') return next === 'it' ? from + 1 : -1
  if (verb.lemma === 'make') return afterMakeClear(reading, from)
  if (verb.lemma === 'figure' && next === 'out') return -1
  const particle = particles[verb.lemma]
  if (particle !== undefined) return next === particle ? from + 1 : -1
  const optional = (verb.lemma === 'find' && next === 'out') || (verb.lemma === 'write' && next === 'down')
  return optional ? from + 1 : from
}

function afterPreposition(reading: Reading, index: number, high: number): number {
  const end = basePhrase(reading, index + 1, high)
  if (end > index + 1) return end
  return at(reading, index + 1).pos === 'VERB' && at(reading, index + 1).lower.endsWith('ing') ? index + 2 : -1
}

/** Behind an insertion such as ", however," or ", in a statement," when it is closed by a comma. */
function afterInsertion(reading: Reading, index: number, high: number): number {
  for (let next = index + 1; next < Math.min(high, index + 14); next++) {
    const token = at(reading, next)
    if (token.text === ',' || token.text === ':') {
      const short = next - index <= 3 && at(reading, index + 1).pos !== 'CCONJ'
      const first = at(reading, index + 1)
      const known =
        first.pos === 'ADP' ||
        (first.pos === 'CCONJ' && at(reading, next + 1).lower === 'that') ||
        first.pos === 'ADV' ||
        (first.pos === 'VERB' && /(?:ing|ed|en)$/u.test(first.lower))
      return short || known ? (token.text === ':' ? next : next + 1) : -1
    }
    if (token.pos === 'PUNCT') return -1
  }
  return -1
}

/** Behind "made clear", "makes it clear" or "make sure"; -1 for anything else that is made. */
function afterMakeClear(reading: Reading, from: number): number {
  const first = /^(?:it|abundantly|very|quite)$/u.test(at(reading, from).lower) ? from + 1 : from
  for (let index = first; index < first + 3; index++) {
    if (/^(?:clear|sure|certain|plain|known|public)$/u.test(at(reading, index).lower)) return index + 1
  }
  return -1
}
