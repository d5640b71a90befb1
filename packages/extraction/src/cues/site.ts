import { demonstratives } from '../lexicon/pronouns/determiners.ts'
import { possessives } from '../lexicon/pronouns/possessives.ts'
import type { CueVerb } from '../lexicon/speech/cue-verb.ts'
import { startsClause } from '../syntax/clause.ts'
import type { VerbGroup } from '../syntax/verb-group.ts'
import { hasFinite, isHead, isSubjectPronoun } from '../syntax/word-class.ts'
import { at, isWithinQuotation, type Reading } from '../text/reading.ts'

/** A cue verb where it stands: its group and the bounds that its clause cannot leave. */
export interface Site {
  readonly sentence: number
  readonly verb: CueVerb
  readonly group: VerbGroup
  readonly low: number
  readonly high: number
}

/** The bounds of the words around `head` that share its sentence and its quotation. */
export function within(reading: Reading, head: number, first: number, last: number): [number, number] {
  const inside = reading.quotationOf[head] ?? -1
  if (inside < 0) return [first, last]
  let low = head
  while (low > first && isWithinQuotation(reading, low - 1, inside)) low--
  let high = head
  while (high < last && isWithinQuotation(reading, high, inside)) high++
  return [low, high]
}

/** Tells whether the cue form at `head` is a verb here, whatever the tagger made of it. */
export function isVerbHere(reading: Reading, head: number, last: number): boolean {
  const { pos, lower } = at(reading, head)
  if (pos === 'VERB') {
    const { pos: previous, lower: word } = at(reading, head - 1)
    // "over 1,000 confirmed cases"
    if (previous === 'NUM' && lower.endsWith('ed') && /^(?:NOUN|ADJ)$/u.test(at(reading, head + 1).pos)) return false
    return !(previous === 'DET' && !demonstratives.has(word)) && !(possessives.has(word) && !lower.endsWith('ing'))
  }
  if (pos === 'AUX') return false
  const before = at(reading, head - 1)
  const after = at(reading, head + 1)
  if (before.pos === 'DET' || before.pos === 'ADJ' || before.lower === "'s") return false
  if (after.lower === 'that' && isHead(reading, head - 1)) return true
  if (lower === 'show' && /^(?:data|figures|statistics)$/u.test(before.lower)) return true
  if (pos === 'NOUN' && !lower.endsWith('s'))
    return /[^s]s$/u.test(before.lower) && /^(?:DET|PRON)$/u.test(after.pos) && startsClause(reading, head + 1, last)
  if (isSubjectPronoun(reading, head - 1) || (before.pos === 'AUX' && before.lower !== 'is')) return true
  if (pos === 'NOUN' && /[^s]s$/u.test(lower) && isHead(reading, head - 1))
    return !hasFinite(reading, head + 1, last) ? false : startsClause(reading, head + 1, last)
  return /(?:said|told|says)$/u.test(lower)
}
