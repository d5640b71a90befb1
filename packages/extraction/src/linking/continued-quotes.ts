import type { Span } from '../proposal.ts'
import { trimmedSpan } from '../cues/content.ts'
import { at, outerQuotationNear, type Reading } from '../text/reading.ts'
import type { Draft } from './draft.ts'

/**
 * The later sentences of what a source was quoted with: the rest of the same quotation, a quotation that
 * reopens in the next paragraph, and whole quoted sentences that follow in the same paragraph.
 */
export function continuedQuotes(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const taken = new Set(drafts.filter((draft) => !/^I$|^we$/iu.test(draft.source?.name ?? '')).map((draft) => draft.sentence))
  return drafts.flatMap((draft) => (draft.finding.form === 'DIRECT_QUOTE' || draft.finding.form === 'PARTIAL_QUOTE' ? after(reading, draft, taken) : []))
}

function after(reading: Reading, draft: Draft, taken: Set<number>): Draft[] {
  const found: Draft[] = []
  let quotation = lastQuotation(reading, draft.claim)
  if (quotation < 0) return []
  for (let sentence = draft.sentence + 1; sentence < reading.sentences.length; sentence++) {
    const bounds = reading.sentences[sentence]
    if (bounds === undefined) break
    const here = outermost(reading, bounds.first)
    const sameParagraph = reading.paragraphOf[sentence] === reading.paragraphOf[draft.sentence]
    const goesOn = here === quotation || (here >= 0 && reading.quotations[here]?.continues === quotation)
    const follows = here >= 0 && sameParagraph && !taken.has(sentence) && outermost(reading, bounds.last - 2) === here
    if (!goesOn && !follows) break
    quotation = here
    if (taken.has(sentence) && !goesOn) break
    const span = trimmedSpan(reading, bounds.first, quotedUntil(reading, bounds.first, bounds.last, here))
    if (span === null) continue
    taken.add(sentence)
    found.push({ ...draft, claim: [span], rule: 'quote-continued', ownCue: false, sentence })
  }
  return found
}

function lastQuotation(reading: Reading, claim: readonly Span[]): number {
  const end = claim.at(-1)?.[1] ?? 0
  const index = outerQuotationNear(reading, end - 1)
  const quotation = reading.quotations[index]
  return quotation !== undefined && quotation.start < end && quotation.end >= end ? index : -1
}

function outermost(reading: Reading, token: number): number {
  let inside = reading.quotationOf[token] ?? -1
  for (let parent = inside; parent >= 0; parent = reading.quotations[parent]?.parent ?? -1) inside = parent
  return inside
}

function quotedUntil(reading: Reading, first: number, last: number, quotation: number): number {
  let index = first
  while (index < last && outermost(reading, index) === quotation) index++
  return at(reading, index).text === '' ? last : index
}
