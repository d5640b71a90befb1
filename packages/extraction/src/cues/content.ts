import type { Span } from '../proposal.ts'
import { at, type Reading } from '../text/reading.ts'

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
  return (
    quotation !== undefined &&
    quotation.start === at(reading, index).start &&
    quotation.closed &&
    quotation.end > at(reading, last).end
  )
}

/** The mark at `index` closes a quotation that opened before `from`. */
function closesForeign(reading: Reading, from: number, index: number): boolean {
  const quotation = reading.quotations[reading.quotationOf[index] ?? -1]
  return (
    quotation !== undefined &&
    quotation.closed &&
    quotation.end === at(reading, index).end &&
    quotation.start < at(reading, from).start
  )
}

function endsQuotation(reading: Reading, index: number): boolean {
  const inside = reading.quotationOf[index] ?? -1
  return inside >= 0 && inside !== (reading.quotationOf[index + 1] ?? -1)
}
