import { attaching, behindParticiples } from '../lexicon/clauses/prepositions.ts'
import { demonstratives } from '../lexicon/pronouns/determiners.ts'
import { objectPronouns } from '../lexicon/pronouns/objects.ts'
import { adjectivalBefore } from '../lexicon/pronouns/possessives.ts'
import { subjectPronouns } from '../lexicon/pronouns/subjects.ts'
import { descriptiveParticiples } from '../lexicon/speech/occasions.ts'
import { at, type Reading } from '../text/reading.ts'

/** A word that can stand inside a noun phrase. */
export function isNominal(reading: Reading, index: number): boolean {
  const { pos } = at(reading, index)
  return (
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'NUM' ||
    pos === 'ADJ' ||
    pos === 'DET' ||
    pos === 'PRON' ||
    pos === 'SYM'
  )
}

/** A noun, name or pronoun that can head a noun phrase. */
export function isHead(reading: Reading, index: number): boolean {
  const { pos } = at(reading, index)
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM'
}

/** A preposition that may tie one noun phrase to the one before it. */
export function attaches(reading: Reading, index: number): boolean {
  return attaching.has(at(reading, index).lower)
}

/** A participle that may follow a noun without a relative pronoun: "people briefed on the plan". */
export function isReducedRelative(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (!isHead(reading, index - 1) || at(reading, index - 1).pos === 'PRON') return false
  if (
    /(?:ed|en|wn|de|ld)$/u.test(token.lower) &&
    token.pos === 'VERB' &&
    behindParticiples.has(at(reading, index + 1).lower) &&
    at(reading, index - 1).pos === 'NOUN'
  )
    return true
  return (
    descriptiveParticiples.has(token.lower) ||
    (token.pos === 'VERB' && token.lower.endsWith('ing') && at(reading, index - 1).pos === 'NOUN')
  )
}

/** A pronoun that can only be a subject. */
export function isSubjectPronoun(reading: Reading, index: number): boolean {
  return subjectPronouns.has(at(reading, index).lower) && !/^(?:IT|WHO)$/u.test(at(reading, index).text)
}

/** A pronoun that a verb can have as its object; "you" and "it" too. */
export function isObjectPronoun(reading: Reading, index: number): boolean {
  return objectPronouns.has(at(reading, index).lower) && at(reading, index).text !== 'US'
}

/** A verb that can carry a sentence: not an infinitive, not a bare participle in -ing. */
export function isFinite(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (token.pos === 'AUX')
    return (
      at(reading, index - 1).lower !== 'to' && token.lower !== 'be' && token.lower !== 'been' && token.lower !== 'being'
    )
  return (
    token.pos === 'VERB' &&
    at(reading, index - 1).lower !== 'to' &&
    !token.lower.endsWith('ing') &&
    !isAdjectival(reading, index)
  )
}

/** Whether a verb that can carry a sentence stands from `first` up to `end`. */
export function hasFinite(reading: Reading, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (isFinite(reading, index)) return true
  return false
}

/** "a hand-picked crew", "his most admired work": a participle in front of its noun. */
export function isAdjectival(reading: Reading, index: number): boolean {
  const before = at(reading, index - 1)
  if (at(reading, index).lower.endsWith('ing')) return before.pos === 'DET' && at(reading, index + 1).pos === 'NOUN'
  if (!/(?:ed|en|n|t)$/u.test(at(reading, index).lower) || !/^(?:NOUN|PROPN|ADJ)$/u.test(at(reading, index + 1).pos))
    return false
  if (before.pos === 'ADV' && before.lower.endsWith('ly') && at(reading, index - 2).pos === 'DET') return true
  return (
    (before.pos === 'DET' && !demonstratives.has(before.lower)) ||
    before.pos === 'ADP' ||
    adjectivalBefore.has(before.lower)
  )
}

/** A pronoun that ties a clause to the noun before it, and not the World Health Organization. */
export function isRelative(reading: Reading, index: number): boolean {
  const { lower, text } = at(reading, index)
  return /^(?:who|that|which|whose)$/u.test(lower) && text !== 'WHO'
}
