import { beForms } from '../lexicon/clauses/auxiliaries.ts'
import {
  arrangedSigns,
  baseModals,
  futureSigns,
  openModals,
  pastSigns,
  stateVerbs,
  triedSigns,
} from '../lexicon/time/tense.ts'
import { isPastForm } from '../lexicon/verbs/irregular-past.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'

/** On which side of the day of the text a claim lies; null when its verb does not tell. */
export type Tense = 'past' | 'future' | null

/** Whether the claim tells of what has been or what is to come, by the verb nearest before the time, else by the next one. */
export function tenseAt(reading: Reading, tokens: readonly number[], index: number): Tense {
  const place = tokens.indexOf(index)
  for (let before = place - 1; before >= 0; before--) {
    const tense = tenseOf(reading, tokens[before] ?? -1)
    if (tense !== null) return tense === 'other' ? null : tense
  }
  for (let behind = place + 1; behind < tokens.length; behind++) {
    behind = behindInsertion(reading, tokens, behind)
    const tense = tenseOf(reading, tokens[behind] ?? -1)
    if (tense !== null) return tense === 'other' ? null : tense
  }
  return null
}

/** How many words an insertion may have. */
const longestInsertion = 30

/** "Ida Moen, who will run in May|, held a rally": the comma that closes an insertion, or the place itself. */
function behindInsertion(reading: Reading, tokens: readonly number[], place: number): number {
  const opens = tokens[place] ?? -1
  if (at(reading, opens).text !== ',' || isFinite(reading, opens + 1)) return place
  const depth = reading.quotationOf[opens]
  for (let close = place + 1; close < Math.min(tokens.length, place + longestInsertion); close++) {
    const comma = tokens[close] ?? -1
    if (reading.quotationOf[comma] !== depth) return place
    if (at(reading, comma).text === ',' && isVerbBehind(reading, comma)) return close
  }
  return place
}

function isVerbBehind(reading: Reading, comma: number): boolean {
  const verb = at(reading, comma + 1).pos === 'ADV' ? comma + 2 : comma + 1
  return isFinite(reading, verb) && !at(reading, verb).lower.endsWith('ing')
}

/** "Ida Moen, a candidate in the election on 9 December, held a rally": no verb tells of the day of a noun in an insertion. */
export function isInserted(reading: Reading, tokens: readonly number[], first: number, last: number): boolean {
  if (at(reading, last).text !== ',' || !isVerbBehind(reading, last)) return false
  for (let place = tokens.indexOf(first) - 1; place > 0; place--) {
    const index = tokens[place] ?? -1
    if (at(reading, index).text === ',') return /^(?:DET|NOUN|ADJ|PROPN)$/u.test(at(reading, index + 1).pos)
    if (/^(?:VERB|AUX)$/u.test(at(reading, index).pos) || first - index > longestInsertion) return false
  }
  return false
}

/** What one word tells of the tense; null when the word before it has to. */
function tenseOf(reading: Reading, index: number): Tense | 'other' {
  const { lower, pos } = at(reading, index)
  const lead = at(reading, leadBefore(reading, index)).lower
  if (arrangedSigns.has(lower) && /^(?:was|were)$/u.test(lead)) return 'other'
  // "games scheduled for Monday were played", "games scheduled for Monday will be"
  if (arrangedSigns.has(lower) && at(reading, index + 1).lower === 'for' && !beForms.has(lead)) return 'other'
  if (lower === 'to' && (arrangedSigns.has(lead) || /^ha(?:d|s|ve)$/u.test(lead))) return null
  if (/^ha(?:s|ve)$/u.test(lower) && at(reading, index + 1).lower === 'to') return 'future'
  if (futureSigns.has(lower) && (pos === 'AUX' || pos === 'VERB' || pos === 'PART' || lower === 'due')) {
    if (lower !== 'to') return 'future'
    if (!/^(?:VERB|AUX)$/u.test(at(reading, index + 1).pos) || triedSigns.has(lead)) return null
    return at(reading, index - 1).pos === 'VERB' && isPastForm(lead) ? 'other' : 'future'
  }
  if (openModals.has(lower) && pos === 'AUX') return 'future'
  if (lower === 'have' && (baseModals.has(lead) || lead === 'to'))
    return /^(?:will|'ll|wo|shall)$/u.test(lead) ? null : 'past'
  if (pastSigns.has(lower)) return 'past'
  if (lower === 'be' && (baseModals.has(lead) || lead === 'to')) return null
  if (pos === 'AUX') return isArranged(reading, index) ? 'future' : 'other'
  if (pos !== 'VERB' || at(reading, index - 1).lower === 'to' || lower.endsWith('ing')) return null
  if (baseModals.has(lead) || stateVerbs.has(lead)) return null
  return isPastForm(lower) ? 'past' : 'other'
}

/** "is to close", "is closing". */
function isArranged(reading: Reading, index: number): boolean {
  if (!beForms.has(at(reading, index).lower)) return false
  let next = index + 1
  while (at(reading, next).pos === 'ADV' || at(reading, next).lower === 'not') next++
  const { lower, pos } = at(reading, next)
  return lower === 'to' || (pos === 'VERB' && lower.endsWith('ing'))
}

/** The word in front of `index`, adverbs and "not" apart. */
function leadBefore(reading: Reading, index: number): number {
  let lead = index - 1
  while (at(reading, lead).pos === 'ADV' || /^(?:not|n't|never)$/u.test(at(reading, lead).lower)) lead--
  return lead
}
