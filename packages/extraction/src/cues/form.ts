import type { AttributionForm } from '@sourceline/domain'
import type { Span } from '../proposal.ts'
import { outerQuotationNear, type Reading } from '../text/reading.ts'

/** Whether words stand wholly, partly or not at all in quotation marks. */
export function formOf(reading: Reading, content: readonly Span[]): AttributionForm {
  let quoted = 0
  let length = 0
  for (const [start, end] of content) {
    length += end - start
    for (let index = outerQuotationNear(reading, start); index < reading.quotations.length; index++) {
      const quotation = reading.quotations[index]
      if (quotation === undefined || quotation.start >= end) break
      if (quotation.parent >= 0 || quotation.end <= start) continue
      quoted += Math.min(end, quotation.end) - Math.max(start, quotation.start)
    }
  }
  if (quoted === 0) return 'PARAPHRASE'
  return quoted >= length * 0.9 ? 'DIRECT_QUOTE' : 'PARTIAL_QUOTE'
}
