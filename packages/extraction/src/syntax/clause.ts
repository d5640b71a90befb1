import { adverbialOpeners, clauseOpeners } from '../lexicon/clauses/conjunctions.ts'
import { demonstratives } from '../lexicon/pronouns/determiners.ts'
import { neverSubjects } from '../lexicon/pronouns/objects.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Token } from '../text/token.ts'
import { isAdjectival, isFinite, isHead, isNominal, isSubjectPronoun } from './word-class.ts'

/** Words from `from` on are a subject and a verb of its own, as after "said" without "that". */
export function startsClause(reading: Reading, from: number, to: number): boolean {
  let seen = false
  /** Verbs that belong to relative clauses of the subject. */
  let owed = 0
  if (cannotBeSubject(reading, from)) return false
  for (let index = from; index < Math.min(to, from + 30); index++) {
    const { pos, lower, text } = at(reading, index)
    const close = text === '(' && seen ? closing(reading, index) : -1
    if (close > 0) {
      index = close
      continue
    }
    if (seen && isFinite(reading, index)) {
      if (owed === 0) return true
      owed--
      index = lastOfVerbGroup(reading, index)
      continue
    }
    if (seen && opensRelative(reading, index)) {
      owed++
      continue
    }
    if (seen && opensAnotherClause(at(reading, index))) {
      const behind = behindNoun(reading, index)
      if (behind < 0) return false
      index = behind - 1
      continue
    }
    if (seen && (pos === 'ADV' || lower === 'who' || (owed > 0 && text !== '.'))) continue
    if (seen && leavesSubject(reading, index)) return false
    if (index === from && describesNothing(reading, index)) return false
    if (isHead(reading, index) || (index === from && pointsAtSubject(reading, index))) seen = true
    else if (pos === 'VERB' && lower.endsWith('ing')) seen = true
    else if (pos === 'VERB' && at(reading, index - 1).lower !== 'to' && !seen) return false
    else if (/^[.;:!?…(]$/u.test(text)) return false
    else if (text === ',' && !opensWithAdverbial(reading, from)) {
      const verb = seen ? afterInsertions(reading, index, to) : -1
      if (verb < 0) return false
      index = verb - 1
    }
  }
  return false
}

/** The closing bracket of a short parenthesis of names and numbers that opens at the token, or -1. */
function closing(reading: Reading, open: number): number {
  for (let index = open + 1; index < open + 9; index++) {
    const { text, pos } = at(reading, index)
    if (text === ')') return index
    if (!/^(?:NOUN|PROPN|NUM|SYM|PUNCT)$/u.test(pos)) return -1
  }
  return -1
}

/** "him", "themselves"; "US" is a country. */
function cannotBeSubject(reading: Reading, index: number): boolean {
  const { lower, text } = at(reading, index)
  return neverSubjects.has(lower) && text !== 'US'
}

/** Where the verb that starts at `index` ends: "has | never | been". */
function lastOfVerbGroup(reading: Reading, index: number): number {
  let last = index
  while (
    /^(?:VERB|AUX|ADV|PART)$/u.test(at(reading, last + 1).pos) &&
    /^(?:AUX|PART|ADV)$/u.test(at(reading, last).pos)
  )
    last++
  return last
}

/** "naming it | after Velby | would": a preposition with its noun, right in front of the verb that the subject waits for; else -1. */
function behindNoun(reading: Reading, preposition: number): number {
  const { lower, pos } = at(reading, preposition)
  if (pos !== 'ADP' || !/^(?:before|after|during)$/u.test(lower)) return -1
  let end = preposition + 1
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(at(reading, end).pos)) end++
  return end > preposition + 1 && at(reading, end).pos === 'AUX' ? end : -1
}

/** "because", "whether", "while": what follows is not the verb of the subject before. */
function opensAnotherClause({ pos, lower }: Token): boolean {
  if (/^(?:before|after|until|while|during)$/u.test(lower)) return true
  return (
    clauseOpeners.has(lower) &&
    (pos !== 'ADP' || lower === 'whether') &&
    !(pos === 'ADV' && /^(?:once|so|yet|since)$/u.test(lower)) &&
    !(pos === 'DET' && lower === 'that')
  )
}

/** "the plan | and he", "the plan | they", "we | to go": another subject starts, or an infinitive follows one. */
function leavesSubject(reading: Reading, index: number): boolean {
  const { pos, lower } = at(reading, index)
  if (pos === 'CCONJ' && (isSubjectPronoun(reading, index + 1) || sharesSubject(reading, index + 1))) return true
  if (isSubjectPronoun(reading, index) && isNominal(reading, index - 1)) return true
  return lower === 'to' && at(reading, index + 1).pos === 'VERB' && isSubjectPronoun(reading, index - 1)
}

/** "ready to go": an adjective without a noun, unlike "many of them". */
function describesNothing(reading: Reading, index: number): boolean {
  return at(reading, index).pos === 'ADJ' && !isNominal(reading, index + 1) && at(reading, index + 1).lower !== 'of'
}

/** "this is", "those never": a demonstrative is the whole subject. */
function pointsAtSubject(reading: Reading, index: number): boolean {
  return (
    demonstratives.has(at(reading, index).lower) &&
    (isFinite(reading, index + 1) || at(reading, index + 1).pos === 'ADV')
  )
}

/** "a man | who | came", "any deal | that | excluded farmers". */
function opensRelative(reading: Reading, index: number): boolean {
  if (
    !isHead(reading, index - 1) ||
    (at(reading, index - 1).pos === 'PRON' &&
      !/^(?:those|one|anyone|everyone|someone|people)$/u.test(at(reading, index - 1).lower))
  )
    return false
  const verb = at(reading, index + 1).pos === 'ADV' ? index + 2 : index + 1
  return /^(?:who|that|which)$/u.test(at(reading, index).lower) && isFinite(reading, verb)
}

/** "and then has": the verb goes on with the subject before. */
function sharesSubject(reading: Reading, from: number): boolean {
  const verb = at(reading, from).pos === 'ADV' ? from + 1 : from
  return isFinite(reading, verb) && !isAdjectival(reading, verb) && !isHead(reading, verb + 1)
}

/** "in time, we will" and "if it rains, they will": a comma may stand before the subject. */
function opensWithAdverbial(reading: Reading, from: number): boolean {
  const { pos, lower } = at(reading, from)
  return pos === 'ADP' || adverbialOpeners.has(lower)
}

/** Where the verb goes on behind insertions that start with the comma at `comma`: ", 41, of Tal, | took"; or -1. */
function afterInsertions(reading: Reading, comma: number, to: number): number {
  let insertions = 0
  for (let next = comma + 1; next < Math.min(to, comma + 24) && insertions < 3; next++) {
    const { text } = at(reading, next)
    if (/^[.;:!?]$/u.test(text)) return -1
    if (text !== ',') continue
    if (isFinite(reading, next + 1) || (at(reading, next + 1).pos === 'ADV' && isFinite(reading, next + 2)))
      return next + 1
    insertions++
  }
  return -1
}
