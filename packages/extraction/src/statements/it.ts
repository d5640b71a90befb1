import { beWithSubject } from '../lexicon/clauses/auxiliaries.ts'
import { impersonalVerbs, intends } from '../lexicon/speech/impersonal-verbs.ts'
import { isConviction, isFeeling } from '../lexicon/speech/states.ts'
import { at, type Reading } from '../text/reading.ts'

/** "it is likely that", "it was raining", "make it clear". */
export function isExpletive(reading: Reading, index: number): boolean {
  const { lower } = at(reading, index)
  if (lower !== 'it') return false
  let verb = index + 1
  while (/^(?:AUX|ADV|PART)$/u.test(at(reading, verb).pos) && !/^(?:is|was|be|been|'s)$/u.test(at(reading, verb).lower))
    verb++
  const { lower: word } = at(reading, verb)
  if (/^(?:rain|snow|seem|appear|depend|matter)/u.test(word)) return true
  for (let behind = verb + 1; behind < verb + 9; behind++) {
    const { lower: later, text } = at(reading, behind)
    if (/^[.;!?]$/u.test(text)) return false
    if (/^(?:that|to|for|who|whether)$/u.test(later)) return impersonalVerbs.has(word)
  }
  return false
}

/** "it would close": the words behind tell of a deed, and not that "it would be wrong". */
export function actsItself(reading: Reading, index: number): boolean {
  let verb = index + 1
  while (/^(?:AUX|ADV|PART)$/u.test(at(reading, verb).pos)) verb++
  const { pos, lower } = at(reading, verb)
  const before = at(reading, verb - 1).lower
  if (impersonalVerbs.has(lower)) return false
  if (verb === index + 1) return intends.test(lower)
  if (beWithSubject.has(before)) return pos === 'VERB' && lower.endsWith('ing')
  return pos !== 'PUNCT' && pos !== 'DET' && pos !== 'ADP'
}

/** "they were sacrificed", "they are safe": what is done to somebody, or how they are, may be told of others than who tells it. */
export function isDoneTo(reading: Reading, index: number): boolean {
  let verb = index + 1
  while (at(reading, verb).pos === 'ADV' || /^(?:have|had|has|will|would)$/u.test(at(reading, verb).lower)) verb++
  if (!beWithSubject.has(at(reading, verb).lower) && at(reading, verb).lower !== 'been') return false
  let state = verb + 1
  while (/^(?:ADV|PART)$/u.test(at(reading, state).pos) && at(reading, state).lower !== 'to') state++
  const { lower, pos } = at(reading, state)
  if (isConviction(lower) || isFeeling(lower)) return false
  return /^(?:VERB|ADJ)$/u.test(pos) && !lower.endsWith('ing')
}
