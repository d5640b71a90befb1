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
const attaching = list('of for from at in with on to by about against near under behind including between across inside within outside among over')
/** Determiners that can be a subject on their own. */
export const demonstrative = /^(?:this|that|these|those|many|some|all|both|each|several|most|few|any|another|others)$/u
const subjectPronouns = list('i he she we they you it who')
const participles = list(
  'briefed based elected accused named called speaking involved working representing investigating leading appointed living charged cited surveyed interviewed quoted known affiliated close familiar responsible',
)

/** A word that can stand inside a noun phrase. */
export function isNominal(reading: Reading, index: number): boolean {
  const { pos } = at(reading, index)
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'ADJ' || pos === 'DET' || pos === 'PRON' || pos === 'SYM'
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
  if (/(?:ed|en|wn|de|ld)$/u.test(token.lower) && token.pos === 'VERB' && /^(?:by|in|on|at|from|as|with|to|for)$/u.test(at(reading, index + 1).lower) && at(reading, index - 1).pos === 'NOUN') return true
  return participles.has(token.lower) || (token.pos === 'VERB' && token.lower.endsWith('ing') && at(reading, index - 1).pos === 'NOUN')
}

/** A pronoun that can only be a subject. */
export function isSubjectPronoun(reading: Reading, index: number): boolean {
  return subjectPronouns.has(at(reading, index).lower) && at(reading, index).text !== 'IT'
}

/** A verb that can carry a sentence: not an infinitive, not a bare participle in -ing. */
export function isFinite(reading: Reading, index: number): boolean {
  const token = at(reading, index)
  if (token.pos === 'AUX') return at(reading, index - 1).lower !== 'to' && token.lower !== 'be' && token.lower !== 'been' && token.lower !== 'being'
  return token.pos === 'VERB' && at(reading, index - 1).lower !== 'to' && !token.lower.endsWith('ing') && !isAdjectival(reading, index)
}

/** "a hand-picked crew", "his most admired work": a participle in front of its noun. */
function isAdjectival(reading: Reading, index: number): boolean {
  const before = at(reading, index - 1)
  if (!/(?:ed|en|n|t)$/u.test(at(reading, index).lower) || !/^(?:NOUN|PROPN|ADJ)$/u.test(at(reading, index + 1).pos)) return false
  if (before.pos === 'ADV' && before.lower.endsWith('ly') && at(reading, index - 2).pos === 'DET') return true
  return (before.pos === 'DET' && !demonstrative.test(before.lower)) || before.pos === 'ADP' || /^(?:most|more|highly|newly|recently|his|her|its|their|our|my|your|'s)$/u.test(before.lower)
}

/** Words from `from` on are a subject and a verb of its own, as after "said" without "that". */
export function startsClause(reading: Reading, from: number, to: number): boolean {
  let seen = false
  if (/^(?:me|him|us|them|himself|herself|itself|themselves|myself)$/u.test(at(reading, from).lower) && at(reading, from).text !== 'US') return false
  for (let index = from; index < Math.min(to, from + 30); index++) {
    const { pos, lower, text } = at(reading, index)
    if (seen && isFinite(reading, index)) return true
    if (seen && clauseOpeners.has(lower) && pos !== 'ADP' && !(pos === 'ADV' && /^(?:once|so|yet|since)$/u.test(lower)) && !(pos === 'DET' && lower === 'that')) return false
    if (seen && /^(?:before|after|until|while|during)$/u.test(lower)) return false
    if (seen && (pos === 'ADV' || lower === 'who')) continue
    if (seen && pos === 'CCONJ' && (isSubjectPronoun(reading, index + 1) || sharesSubject(reading, index + 1))) return false
    if (index === from && pos === 'ADJ' && !isNominal(reading, index + 1)) return false
    if (seen && isSubjectPronoun(reading, index) && isNominal(reading, index - 1)) return false
    if (seen && lower === 'to' && at(reading, index + 1).pos === 'VERB' && isSubjectPronoun(reading, index - 1)) return false
    if (isHead(reading, index)) seen = true
    else if (pos === 'VERB' && lower.endsWith('ing')) seen = true
    else if (pos === 'VERB' && at(reading, index - 1).lower !== 'to' && !seen) return false
    else if (/^[.;:!?…(]$/u.test(text)) return false
    else if (text === ',' && !seen && !opensWithAdverbial(reading, from)) return false
    else if (text === ',' && seen && !opensWithAdverbial(reading, from) && !resumes(reading, index, to)) return false
  }
  return false
}

/** "and then has": the verb goes on with the subject before. */
function sharesSubject(reading: Reading, from: number): boolean {
  const verb = at(reading, from).pos === 'ADV' ? from + 1 : from
  return isFinite(reading, verb) && !isAdjectival(reading, verb) && !isHead(reading, verb + 1)
}

/** "in time, we will" and "if it rains, they will": a comma may stand before the subject. */
function opensWithAdverbial(reading: Reading, from: number): boolean {
  const { pos, lower } = at(reading, from)
  return pos === 'ADP' || /^(?:if|when|while|although|as|because|since|yes|no|well|actually)$/u.test(lower)
}

/** After the comma at `index` comes an insertion that ends with another comma and a verb. */
function resumes(reading: Reading, index: number, to: number): boolean {
  for (let next = index + 1; next < Math.min(to, index + 16); next++) {
    if (at(reading, next).text === ',') return isFinite(reading, next + 1) || at(reading, next + 1).pos === 'ADV'
  }
  return false
}
