import { beForms } from '../lexicon/clauses/auxiliaries.ts'
import { gerundOpeners } from '../lexicon/clauses/prepositions.ts'
import { isBody, isDataset, isDocument, isGroup, isRole } from '../lexicon/people/roles.ts'
import { issuedWords, issuing, leadInVerbs } from '../lexicon/speech/occasions.ts'
import { deedNouns, speakingThings } from '../lexicon/speech/told-nouns.ts'
import { bareInfinitives, bareParticiples, causes, checking, neverNonfinite } from '../lexicon/speech/verb-limits.ts'
import { basePhrase } from '../syntax/noun-phrase.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { isFinite, isHead, isObjectPronoun, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Complement } from './complement-shape.ts'
import type { FoundSource } from './found-source.ts'
import { sharedSubject } from './shared-subject.ts'
import type { Site } from './site.ts'

/** Who says what a bare participle tells: "left early, saying that ...", "after finding that ...". */
export function participleSource(reading: Reading, site: Site, complement: Complement): FoundSource | 'none' {
  const { group, low, high, verb } = site
  if (!verb.clause || complement.shape === 'nominal' || complement.shape === 'infinitive') return 'none'
  const place = skipAdverbs(reading, group.subjectEnd - 1, low)
  const before = at(reading, place)
  const plain = { lead: null, cueFirst: group.first, trust: 0.6 }
  const apart = before.text === ',' || before.text === '(' || /^(?:—|–|--+)$/u.test(before.text) || group.first === low
  const clear =
    complement.shape !== 'bare' || bareParticiples.has(verb.lemma) || startsWithSubject(reading, complement.first)
  if (apart) {
    if (!verb.quote && !(verb.mental && (complement.shape === 'that' || (clear && group.first === low)))) return 'none'
    const range =
      (group.first === low ? null : sharedSubject(reading, group.subjectEnd, low, verb)) ??
      followingSubject(reading, complement.first, high)
    return range === null ? 'none' : { ...plain, range }
  }
  const issuer = issuedBy(reading, place, low)
  if (issuer !== null) return { ...plain, range: issuer }
  const companion = withSubject(reading, place + 1, low)
  if (companion !== null && verb.quote) return { ...plain, range: companion }
  if (!clear || neverNonfinite.has(verb.lemma)) return 'none'
  if (gerundOpeners.has(before.lower)) {
    if (before.lower === 'of' || before.lower === 'about') return 'none'
    const range = /^(?:into|from)$/u.test(before.lower)
      ? null
      : (mainSubject(reading, place, low) ??
        sharedSubject(reading, place, low, null) ??
        followingSubject(reading, complement.first, high))
    return { ...plain, range: someone(reading, range), trust: range === null ? 0.3 : 0.5 }
  }
  if (before.pos === 'VERB') {
    const outer = verbGroup(reading, place, low)
    const range = outer.participle
      ? sharedSubject(reading, outer.subjectEnd, low, null)
      : subjectBefore(reading, outer.subjectEnd, low)
    return range === null ? 'none' : { ...plain, range, trust: 0.5 }
  }
  if (before.pos === 'CCONJ') {
    const range = sharedSubject(reading, place, low, null)
    return range === null ? 'none' : { ...plain, range }
  }
  const held = complement.shape === 'quote' && leadsIn(reading, place, low) ? null : heldBy(reading, place + 1, low)
  const range = held ?? sharedSubject(reading, place, low, null) ?? openingPhrase(reading, low, place)
  return range === null ? 'none' : { ...plain, range, trust: 0.5 }
}

/** "explained the ban on the players saying, ...": a verb that leads into speech goes on with who spoke. */
function leadsIn(reading: Reading, end: number, low: number): boolean {
  for (let index = end; index > low; index--) {
    if (leadInVerbs.has(at(reading, index).lower)) return true
    if (isFinite(reading, index) || at(reading, index).pos === 'PUNCT') return false
  }
  return false
}

/** "X called it dubious, as margins are thin, | while noting": who the whole sentence is about. */
function mainSubject(reading: Reading, opener: number, low: number): Range | null {
  if (!/^(?:while|when|before|after)$/u.test(at(reading, opener).lower) || at(reading, opener - 1).text !== ',')
    return null
  let start = opener
  while (start > low && at(reading, start - 1).text !== ';') start--
  for (let verb = start + 1; verb < opener; verb++) {
    if (!isFinite(reading, verb)) continue
    const subject = subjectBefore(reading, verbGroup(reading, verb, start).subjectEnd, start)
    return subject !== null && subject.first === start ? subject : null
  }
  return null
}

/** Who is to say what an infinitive tells: "called to ask if ...", "wants her to know that ...". */
export function infinitiveSource(reading: Reading, site: Site, complement: Complement): FoundSource | 'none' {
  const { group, low, high, verb } = site
  const plain = { lead: null, cueFirst: firstSaid(reading, group.first, group.head), trust: 0.3 }
  if (verb.lemma === 'make' && verb.clause) return { ...plain, range: null, trust: 0.2, unrealized: true }
  if (
    neverNonfinite.has(verb.lemma) ||
    (!/^(?:that|question|quote)$/u.test(complement.shape) &&
      !(bareInfinitives.has(verb.lemma) && startsWithSubject(reading, complement.first)))
  )
    return 'none'
  if (complement.shape === 'quote' && !verb.quote) return 'none'
  if (complement.shape === 'question' && checking.has(verb.lemma)) return 'none'
  const place = skipAdverbs(reading, group.subjectEnd - 1, low)
  const before = at(reading, place)
  const fronted = /^(?:CCONJ|PUNCT)$/u.test(before.pos) ? followingSubject(reading, complement.first, high) : null
  if (fronted !== null) return { ...plain, range: fronted }
  if (group.subjectEnd === low)
    return { ...plain, range: followingSubject(reading, complement.first, high), unrealized: true }
  const asked = objectBefore(reading, place + 1, low)
  if (asked !== null) return { ...plain, range: asked, unrealized: true }
  if (before.pos === 'ADJ' && expletive(reading, place, low)) return 'none'
  if (before.pos === 'NOUN' && deedNouns.has(before.lower)) {
    return { ...plain, range: null, unrealized: true }
  }
  const shared = sharedSubject(reading, place + 1, low, null)
  const thing = shared !== null && at(reading, shared.first).lower === 'it' && shared.last - shared.first === 1
  const range = thing ? sharedSubject(reading, shared.first, low, null) : shared
  if (thing && range === null) return 'none'
  return { ...plain, range, trust: range === null ? 0.2 : 0.4 }
}

/** Somebody in front of the infinitive who is asked, wanted or left to do it. */
function objectBefore(reading: Reading, end: number, low: number): Range | null {
  if (isObjectPronoun(reading, end - 1) && at(reading, end - 1).lower !== 'it') return { first: end - 1, last: end }
  if (!isHead(reading, end - 1)) return null
  for (let first = end - 1; first > low && first > end - 8; first--) {
    if (reading.quotationOf[first - 1] !== reading.quotationOf[end - 1]) return null
    const governor = at(reading, first - 1)
    const governs = governor.lower === 'for' || (governor.pos === 'VERB' && causes.has(governor.lower))
    if (governs && basePhrase(reading, first, end) === end) return { first, last: end }
    if (governor.pos === 'VERB' || governor.pos === 'AUX' || governor.pos === 'PUNCT') return null
  }
  return null
}

/** "The ministry released a statement | saying": a statement's words are those of whoever issues it. */
function issuedBy(reading: Reading, noun: number, low: number): Range | null {
  if (!issuedWords.has(at(reading, noun).lower)) return null
  for (let verb = noun - 1; verb > Math.max(low, noun - 8); verb--) {
    const { lower, pos } = at(reading, verb)
    if (!issuing.has(lower) || pos !== 'VERB') continue
    const group = verbGroup(reading, verb, low)
    return group.passive ? null : subjectBefore(reading, group.subjectEnd, low)
  }
  return null
}

/** "people asking whether", "a letter saying that": the noun phrase that the participle belongs to. */
function heldBy(reading: Reading, end: number, low: number): Range | null {
  const { lower } = at(reading, end - 1)
  const tells =
    isDocument(lower) ||
    isDataset(lower) ||
    isGroup(lower) ||
    isRole(lower) ||
    isBody(lower) ||
    speakingThings.has(lower) ||
    /[^s]ees$/u.test(lower)
  return tells ? subjectBefore(reading, end, low) : null
}

/** "with inspector Ana Sol | saying it held": who stands behind "with". */
function withSubject(reading: Reading, end: number, low: number): Range | null {
  for (let first = end - 1; first > low && first > end - 8; first--) {
    if (at(reading, first - 1).lower === 'with')
      return basePhrase(reading, first, end) === end && isHead(reading, end - 1) ? { first, last: end } : null
  }
  return null
}

/** The subject of the clause behind the comma that ends what is said: "Saying it was late, Ana Sol left." */
function followingSubject(reading: Reading, from: number, high: number): Range | null {
  for (let comma = from; comma < Math.min(high, from + 40); comma++) {
    if (at(reading, comma).text !== ',') continue
    for (let verb = comma + 2; verb < Math.min(high, comma + 16); verb++) {
      if (!isFinite(reading, verb)) continue
      const subject = subjectBefore(reading, verbGroup(reading, verb, comma + 1).subjectEnd, comma + 1)
      if (subject !== null && subject.first === comma + 1) return subject
      break
    }
  }
  return null
}

/** The words that open the clause, when its verb was not seen as one. */
function openingPhrase(reading: Reading, low: number, end: number): Range | null {
  const last = basePhrase(reading, low, end)
  return last > low && isHead(reading, last - 1) ? { first: low, last } : null
}

/** A question word is nobody. */
function someone(reading: Reading, range: Range | null): Range | null {
  return range !== null &&
    /^(?:what|which|that|how|why)$/u.test(at(reading, range.first).lower) &&
    range.last - range.first === 1
    ? null
    : range
}

/** "it is hard to say", "was it wrong to ask": nobody in particular does. */
function expletive(reading: Reading, adjective: number, low: number): boolean {
  for (let index = adjective - 1; index >= low && index > adjective - 5; index--) {
    const { lower, pos } = at(reading, index)
    if (/^(?:it|'t|what|that)$/u.test(lower)) return true
    if (beForms.has(lower) || pos === 'ADV' || pos === 'PART' || pos === 'AUX') continue
    return false
  }
  return false
}

function skipAdverbs(reading: Reading, index: number, low: number): number {
  let place = index
  while (
    place > low &&
    (at(reading, place).pos === 'ADV' || /^(?:there|here)$/u.test(at(reading, place).lower)) &&
    !gerundOpeners.has(at(reading, place).lower)
  )
    place--
  return place
}

function startsWithSubject(reading: Reading, first: number): boolean {
  return (
    isSubjectPronoun(reading, first) || /^(?:there|this|nobody|everything|everyone|no)$/u.test(at(reading, first).lower)
  )
}

function firstSaid(reading: Reading, first: number, head: number): number {
  return at(reading, first).lower === 'to' && first < head ? first + 1 : first
}
