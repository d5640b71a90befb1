import { negations, outsideVerbs } from '../lexicon/clauses/adverbs.ts'
import { beForms, carriers, otherAuxiliaries } from '../lexicon/clauses/auxiliaries.ts'
import { at, type Reading } from '../text/reading.ts'
import { isFinite } from './word-class.ts'

/** A verb with its auxiliaries: "has not publicly acknowledged". */
export interface VerbGroup {
  readonly first: number
  /** Where the subject can end: before adverbs that stand in front of the group. */
  readonly subjectEnd: number
  readonly head: number
  readonly last: number
  /** The words before the head, in lower case. */
  readonly leading: readonly string[]
  readonly negated: boolean
  readonly passive: boolean
  /** A bare participle: ", saying that ...". */
  readonly participle: boolean
  /** An infinitive without a finite verb of its own: "to say". */
  readonly infinitive: boolean
}

const keeps = /^(?:keep|keeps|kept)$/u

/** Reads the group around the verb at `head`, not reaching left of `low`. */
export function verbGroup(reading: Reading, head: number, low: number): VerbGroup {
  let first = head
  while (first - 1 >= low && belongs(reading, first - 1, first, head)) first--
  const parted = beforeInsertion(reading, first, low)
  const leading: string[] = []
  if (parted !== null) {
    for (let index = parted.first; index < parted.comma; index++) leading.push(at(reading, index).lower)
  }
  const subjectEnd = parted?.first ?? first
  while (first < head && at(reading, first).pos === 'ADV' && !negations.has(at(reading, first).lower)) first++
  for (let index = first; index < head; index++) leading.push(at(reading, index).lower)
  const lower = at(reading, head).lower
  const lastAuxiliary = leading.findLast((word) => beForms.has(word) || otherAuxiliaries.has(word)) ?? ''
  const gerund = lower.endsWith('ing')
  return {
    first,
    subjectEnd,
    head,
    last: head + 1,
    leading,
    negated: leading.some((word) => negations.has(word)),
    passive: !gerund && /(?:ed|d|n|t)$/u.test(lower) && beForms.has(lastAuxiliary),
    participle:
      gerund &&
      !isInverted(reading, first) &&
      !leading.some((word) => beForms.has(word) || keeps.test(word) || word === 'to'),
    infinitive: leading[0] === 'to' && !gerund,
  }
}

/** "had not, as of Monday, | announced": where the auxiliaries in front of an insertion start, and the comma behind them. */
function beforeInsertion(reading: Reading, first: number, low: number): { first: number; comma: number } | null {
  if (at(reading, first - 1).text !== ',') return null
  let comma = first - 2
  while (comma > low && comma > first - 12 && at(reading, comma).pos !== 'PUNCT' && !isFinite(reading, comma)) comma--
  if (at(reading, comma).text !== ',' || at(reading, comma + 1).pos === 'CCONJ') return null
  let start = comma
  while (start - 1 >= low && (at(reading, start - 1).pos === 'AUX' || negations.has(at(reading, start - 1).lower)))
    start--
  return start < comma && at(reading, start).pos === 'AUX' ? { first: start, comma } : null
}

function belongs(reading: Reading, index: number, next: number, head: number): boolean {
  const { pos, lower } = at(reading, index)
  if (reading.quotationOf[index] !== reading.quotationOf[head]) return false
  if (pos === 'AUX' || (negations.has(lower) && lower !== 'no' && lower !== 'none' && lower !== 'nobody')) return true
  if (lower === 'to' || (lower === 'on' && /^(?:go|goes|went|gone|going)$/u.test(at(reading, index - 1).lower)))
    return true
  if (pos === 'ADV' && !outsideVerbs.has(lower)) return true
  if (/^(?:confirm|confirmed|or|nor)$/u.test(lower))
    return /^(?:neither|to|n't|not)$/u.test(at(reading, index - (lower.startsWith('confirm') ? 1 : 2)).lower)
  if (lower === 'since') return at(reading, index - 1).pos === 'AUX'
  if (lower === 'no') return at(reading, next).lower === 'longer'
  if (lower === 'so' || lower === 'far')
    return lower === 'so' ? at(reading, next).lower === 'far' : at(reading, index - 1).lower === 'so'
  if (keeps.test(lower)) return at(reading, next).lower.endsWith('ing')
  const toNext =
    /^(?:to|on)$/u.test(at(reading, next).lower) ||
    (at(reading, next).lower === 'not' && at(reading, next + 1).lower === 'to')
  return carriers.has(lower) && (toNext || (pos === 'VERB' && /^(?:ha|help|dare)/u.test(lower)) || lower === 'yet')
}

/** "are you suggesting": the auxiliary stands before the subject. */
function isInverted(reading: Reading, first: number): boolean {
  return at(reading, first - 1).pos === 'PRON' && beForms.has(at(reading, first - 2).lower)
}
