import { cueVerb } from '../lexicon/cue-verb.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { isFinite, isHead } from '../syntax/word-class.ts'
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
