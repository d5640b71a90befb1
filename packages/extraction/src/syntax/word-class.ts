import { at, type Reading } from '../text/reading.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

export const negations = list("not n't never neither nor no hardly nobody none cannot")
export const beForms = list("is are was were be been being 's 're 'm am")
export const clauseOpeners = list(
  'that because if when while although though as but since whether where than until unless so yet whereas once which what why how',
)
export const timeWords = list(
  `monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow earlier later recently
  january february march april may june july august september october november december`,
)
const attaching = list(
  'of per for from at in with on to by about against near under behind including between across inside within outside among over',
)
/** Determiners that can be a subject on their own. */
export const demonstrative = /^(?:this|that|these|those|many|some|all|both|each|several|most|few|any|another|others)$/u
/** What can follow a participle that belongs to the noun before it. */
const takenUp =
  /^(?:by|in|on|at|from|as|with|to|for|of|about|before|after|during|since|under|without|through|over|against|into|among|between|outside|near|across|last|this|late|early|earlier|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u
const subjectPronouns = list('i he she we they you it who')
const participles = list(
  'briefed based elected accused named called speaking involved working representing investigating leading appointed living charged cited surveyed interviewed quoted known affiliated close familiar responsible',
)

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
    takenUp.test(at(reading, index + 1).lower) &&
    at(reading, index - 1).pos === 'NOUN'
  )
    return true
  return (
    participles.has(token.lower) ||
    (token.pos === 'VERB' && token.lower.endsWith('ing') && at(reading, index - 1).pos === 'NOUN')
  )
}

/** A pronoun that can only be a subject. */
export function isSubjectPronoun(reading: Reading, index: number): boolean {
  return subjectPronouns.has(at(reading, index).lower) && at(reading, index).text !== 'IT'
}

/** A pronoun that a verb can have as its object; "you" and "it" too. */
export function isObjectPronoun(reading: Reading, index: number): boolean {
  return /^(?:me|us|him|her|them|you|it)$/u.test(at(reading, index).lower) && at(reading, index).text !== 'US'
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
    (before.pos === 'DET' && !demonstrative.test(before.lower)) ||
    before.pos === 'ADP' ||
    /^(?:most|more|highly|newly|recently|his|her|its|their|our|my|your|'s)$/u.test(before.lower)
  )
}
