import type { Span } from '../proposal.ts'
import { cueVerb } from '../lexicon/cue-verb.ts'
import { at, type Reading } from '../text/reading.ts'
import { startsClause } from '../syntax/clause.ts'
import { isFinite, isHead, isNominal, isSubjectPronoun } from '../syntax/word-class.ts'

const contrast = /^(?:but|although|though|while|whereas|yet|however|nor)$/u
const inference = /^(?:indicating|suggesting|signaling|signalling|implying|recognizing|recognising|hinting|prompting|adding|saying|citing|noting|claiming|according|calling)$/u

/** Where words that start at `first` stop being what the source says, as a token index. */
export function contentEnd(reading: Reading, first: number, high: number): number {
  const depth = reading.quotationOf[first] ?? -1
  for (let index = first + 1; index < high; index++) {
    const token = at(reading, index)
    const next = at(reading, index + 1)
    if (token.pos === 'CCONJ' && index > first + 2 && ownStatement(reading, index + 1)) return index
    if (token.text !== ',' && token.text !== '—' && token.text !== '–' && token.text !== '--') {
      if (/^(?:although|whereas)$/u.test(token.lower) && index > first + 2 && startsClause(reading, index + 1, high)) return index
      continue
    }
    if ((reading.quotationOf[index] ?? -1) !== depth) continue
    if (token.text === ',' && contrast.test(next.lower) && !/^(?:that|only|not|also|rather)$/u.test(at(reading, index + 2).lower) && startsClause(reading, index + 2, high)) return index
    if (token.text === ',' && (inference.test(next.lower) || next.lower === 'as' && saysNext(reading, index + 2, high))) return index
    if (token.text === ',' && next.lower === 'and' && newStatement(reading, index + 2, high)) return index
    if (token.text === ',' && tagFollows(reading, index + 1, high)) return index
  }
  return high
}

/** "and I actually notice", "and so he said". */
function ownStatement(reading: Reading, from: number): boolean {
  let index = from
  while (at(reading, index).pos === 'ADV' || at(reading, index).lower === 'so') index++
  if (!isSubjectPronoun(reading, index)) return false
  index++
  while (at(reading, index).pos === 'ADV' || at(reading, index).pos === 'AUX') index++
  return at(reading, index).pos === 'VERB' && cueVerb(at(reading, index).lower)?.clause === true
}

/** ", and the minister said ..." starts a statement of its own. */
function newStatement(reading: Reading, from: number, high: number): boolean {
  if (isSubjectPronoun(reading, from) && isFinite(reading, from + 1)) return cueVerb(at(reading, from + 1).lower) !== undefined
  return saysNext(reading, from, high)
}

function saysNext(reading: Reading, from: number, high: number): boolean {
  for (let index = from; index < Math.min(high, from + 8); index++) {
    const token = at(reading, index)
    if (index > from && isFinite(reading, index) && token.pos === 'VERB') {
      const verb = cueVerb(token.lower)
      return verb !== undefined && verb.clause && !verb.mental
    }
    if (!isNominal(reading, index) && token.pos !== 'AUX' && token.pos !== 'ADV' && token.pos !== 'ADP' && token.pos !== 'PART') return false
  }
  return false
}

/** ", officials said" or ", said officials" up to the end of the sentence or the next comma. */
function tagFollows(reading: Reading, from: number, high: number): boolean {
  let seen = false
  for (let index = from; index < Math.min(high + 1, from + 14); index++) {
    const token = at(reading, index)
    if (token.text === ',' || token.text === '.' || index >= high) return seen
    const verb = token.pos === 'VERB' ? cueVerb(token.lower) : undefined
    if (verb !== undefined && verb.quote && !verb.nominal && isHead(reading, index - 1)) {
      const after = at(reading, index + 1).text
      return after === ',' || after === '.' || index + 1 >= high
    }
    if (!isNominal(reading, index) && token.pos !== 'ADP' && token.pos !== 'PART' && token.pos !== 'CCONJ') return false
    seen = false
  }
  return false
}

/** The characters of the tokens `first` until `last`, without the marks that only end or join sentences. */
export function trimmedSpan(reading: Reading, first: number, last: number): Span | null {
  let from = first
  let to = last
  while (from < to && /^[,;:.—–)\]”’]$|^--+$|^''$/u.test(at(reading, from).text)) from++
  if (/^(?:and|but|or|so)$/u.test(at(reading, from).lower) && from + 1 < to) from++
  if (to > from && opensForeign(reading, from, to - 1)) from++
  while (to > from && /^(?:[,;:.!?—–(“‘]|--+)$/u.test(at(reading, to - 1).text)) to--
  if (to > from && closesForeign(reading, from, to - 1)) to--
  while (to > from && /^[,;:.!?]$/u.test(at(reading, to - 1).text) && !endsQuotation(reading, to - 1)) to--
  return to > from ? [at(reading, from).start, at(reading, to - 1).end] : null
}

/** The mark at `index` opens a quotation that closes behind `last`. */
function opensForeign(reading: Reading, index: number, last: number): boolean {
  const quotation = reading.quotations[reading.quotationOf[index] ?? -1]
  return quotation !== undefined && quotation.start === at(reading, index).start && quotation.closed && quotation.end > at(reading, last).end
}

/** The mark at `index` closes a quotation that opened before `from`. */
function closesForeign(reading: Reading, from: number, index: number): boolean {
  const quotation = reading.quotations[reading.quotationOf[index] ?? -1]
  return quotation !== undefined && quotation.closed && quotation.end === at(reading, index).end && quotation.start < at(reading, from).start
}

function endsQuotation(reading: Reading, index: number): boolean {
  const inside = reading.quotationOf[index] ?? -1
  return inside >= 0 && inside !== (reading.quotationOf[index + 1] ?? -1)
}
