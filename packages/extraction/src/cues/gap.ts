import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { isFinite, isHead, isNominal, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Complement } from './complement-shape.ts'
import type { Site } from './site.ts'

/**
 * "a rule that officials say | protects nobody", "what do you expect | will happen": the verb behind the cue
 * is what is told of somebody or something named before.
 */
export function gapAfter(reading: Reading, { verb, group, low, high }: Site): Complement | null {
  if (!verb.clause || verb.questionOnly || group.passive || group.infinitive || group.participle) return null
  const first = at(reading, group.last).pos === 'ADV' ? group.last + 1 : group.last
  if (first + 1 >= high || !isFinite(reading, first) || reading.quotationOf[first] !== reading.quotationOf[group.head])
    return null
  const subject = subjectBefore(reading, group.subjectEnd, low)
  if (subject === null) return null
  const opener = at(reading, subject.first - 1).lower
  const relative =
    /^(?:which|who|whom)$/u.test(opener) ||
    (opener === 'that' && !isTold(reading, subject.first - 2)) ||
    opensWithThat(reading, subject.first, subject.last)
  const named =
    /^(?:DET|PROPN)$/u.test(at(reading, subject.first).pos) ||
    /^(?:his|her|its|their|our|my)$/u.test(at(reading, subject.first).lower)
  const bare =
    verb.quote &&
    !verb.mental &&
    named &&
    subject.last - subject.first > 1 &&
    at(reading, subject.first - 1).pos === 'NOUN'
  return relative || bare || asksWhat(reading, subject.first - 1) ? { shape: 'gap', first: group.last } : null
}

/**
 * "fires at a plant, which officials say | were out": the noun phrase that a relative clause behind it tells of; null
 * when none is sure.
 */
export function gapAntecedent(reading: Reading, source: Range, low: number): Range | null {
  const opens = /^(?:which|who|that)$/u.test(at(reading, source.first - 1).lower)
  const relative = opens ? source.first - 1 : source.first
  const comma = opens && at(reading, relative - 1).text === ','
  const last = comma ? relative - 1 : relative
  let first = last
  while (first > low && isNominalChain(reading, first - 1)) first--
  while (first < last && /^(?:ADP|CCONJ|ADV)$/u.test(at(reading, first).pos)) first++
  return first < last && /^(?:NOUN|PROPN)$/u.test(at(reading, last - 1).pos) && !isSubjectPronoun(reading, first)
    ? { first, last }
    : null
}

/** Whatever can stand within a noun phrase and those tied to it. */
function isNominalChain(reading: Reading, index: number): boolean {
  const { pos, lower } = at(reading, index)
  return isNominal(reading, index) || pos === 'ADP' || lower === 'and' || lower === '&' || lower === "'s"
}

/** "a challenge | that manager Ana Sol | insisted was fair": the conjunction stands like an article before the subject. */
export function opensWithThat(reading: Reading, first: number, last: number): boolean {
  return at(reading, first).lower === 'that' && last - first > 1 && isHead(reading, first - 1)
}

/** A cue in front of "that" makes a conjunction of it. */
function isTold(reading: Reading, index: number): boolean {
  const { lower, pos } = at(reading, index)
  return (
    (pos === 'VERB' && cueVerb(lower) !== undefined) ||
    pos === 'ADP' ||
    pos === 'ADV' ||
    pos === 'PRON' ||
    pos === 'PUNCT' ||
    pos === 'ADJ'
  )
}

function asksWhat(reading: Reading, lead: number): boolean {
  return (
    /^(?:do|does|did|would|could)$/u.test(at(reading, lead).lower) &&
    /^(?:what|who|which)$/u.test(at(reading, lead - 1).lower)
  )
}
