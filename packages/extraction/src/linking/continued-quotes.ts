import { trimmedSpan } from '../cues/content.ts'
import { hasFinite } from '../syntax/word-class.ts'
import { at, outerQuotationNear, outermostQuotation, type Reading } from '../text/reading.ts'
import type { Draft } from './draft.ts'

/**
 * The other sentences of what a source was quoted with: the rest of the same quotation on both sides of the
 * cue, a quotation that reopens in the next paragraph, and whole quoted sentences that follow in the same
 * paragraph. A cue inside the quotation ("I think ...") has no share in them.
 */
export function continuedQuotes(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const taken = new Set(
    drafts.filter(({ finding }) => outermostQuotation(reading, finding.cue.first) < 0).map((draft) => draft.sentence),
  )
  const continued = new Set<number>()
  const quoting = drafts.filter(({ finding }) => finding.form === 'DIRECT_QUOTE' || finding.form === 'PARTIAL_QUOTE')
  const spokenOf = new Set(
    drafts.filter((draft) => !isNext(draft)).map((draft) => tellerIn(reading, draft, draft.sentence)),
  )
  return [
    ...quoting.flatMap((draft) => [...before(reading, draft, taken), ...after(reading, draft, taken, continued)]),
    ...drafts
      .filter((draft) => isNext(draft) && !spokenOf.has(tellerIn(reading, draft, draft.sentence + 1)))
      .flatMap((draft) => restOfBlock(reading, draft, taken)),
  ].filter(({ claim }) => claim.some(([start, end]) => /\p{L}/u.test(reading.text.slice(start, end))))
}

/** Who is told to say something, and in which paragraph: where a paragraph tells so of its own speaker, the writer speaks. */
function tellerIn({ paragraphOf }: Reading, { source }: Draft, sentence: number): string {
  return `${paragraphOf[sentence] ?? -1} ${source?.name ?? ''}`
}

/** What the cue tells stands in the sentence behind it: "rejected this argument: ...". */
function isNext({ finding, ownCue }: Draft): boolean {
  return ownCue && finding.rule === 'verb-next'
}

/** Words without quotation marks that fill the paragraph behind "X said:" are X's to its end. */
function restOfBlock(reading: Reading, draft: Draft, taken: Set<number>): Draft[] {
  const block = reading.paragraphOf[draft.sentence + 1]
  if (block === reading.paragraphOf[draft.sentence]) return []
  if (quotationAt(reading, draft.claim[0]?.[0] ?? 0) >= 0) return []
  const found: Draft[] = []
  for (let sentence = draft.sentence + 2; reading.paragraphOf[sentence] === block; sentence++) {
    const bounds = reading.sentences[sentence]
    if (bounds === undefined || taken.has(sentence)) break
    const span = trimmedSpan(reading, bounds.first, bounds.last)
    if (span === null || !hasFinite(reading, bounds.first, bounds.last)) continue
    taken.add(sentence)
    found.push({ ...draft, claim: [span], rule: 'quote-continued', ownCue: false, sentence })
  }
  return found
}

/** `"It held. The road is open," X said.`: the sentences in front of the one that the cue stands with. */
function before(reading: Reading, draft: Draft, taken: Set<number>): Draft[] {
  const found: Draft[] = []
  let quotation = quotationAt(reading, draft.claim[0]?.[0] ?? 0)
  if (
    quotation < 0 ||
    isInside(reading, draft, quotation) ||
    (draft.claim[0]?.[0] ?? 0) > at(reading, draft.finding.cue.first).start
  )
    return []
  for (let sentence = draft.sentence - 1; sentence >= 0; sentence--) {
    const bounds = reading.sentences[sentence]
    if (bounds === undefined) break
    const here = outermostQuotation(reading, bounds.last - 1)
    if (here < 0 || (here !== quotation && reading.quotations[quotation]?.continues !== here)) break
    quotation = here
    let first = bounds.first
    while (outermostQuotation(reading, first) !== here) first++
    const span = trimmedSpan(reading, first, bounds.last)
    if (span === null || (taken.has(sentence) && first > bounds.first)) break
    taken.add(sentence)
    found.unshift({ ...draft, claim: [span], rule: 'quote-continued', ownCue: false, sentence })
  }
  return found
}

/** `"It held," X said. "I am glad."`: the sentences behind. One that another cue of the quotation went on with already is left. */
function after(reading: Reading, draft: Draft, taken: Set<number>, continued: Set<number>): Draft[] {
  const found: Draft[] = []
  let quotation = quotationAt(reading, (draft.claim.at(-1)?.[1] ?? 0) - 1)
  if (quotation < 0 || isInside(reading, draft, quotation)) return []
  for (let sentence = draft.sentence + 1; sentence < reading.sentences.length; sentence++) {
    const bounds = reading.sentences[sentence]
    if (bounds === undefined) break
    const here = outermostQuotation(reading, bounds.first)
    const sameParagraph = reading.paragraphOf[sentence] === reading.paragraphOf[draft.sentence]
    const goesOn = here === quotation || (here >= 0 && reading.quotations[here]?.continues === quotation)
    const follows =
      here >= 0 && sameParagraph && !taken.has(sentence) && outermostQuotation(reading, bounds.last - 2) === here
    if (!goesOn && !follows) break
    quotation = here
    if (continued.has(sentence) || (taken.has(sentence) && !goesOn)) break
    if (isNext(draft) && sentence === draft.sentence + 1) continue
    const span = trimmedSpan(reading, bounds.first, quotedUntil(reading, bounds.first, bounds.last, here))
    if (span === null || !hasFinite(reading, bounds.first, bounds.last)) continue
    taken.add(sentence)
    continued.add(sentence)
    found.push({ ...draft, claim: [span], rule: 'quote-continued', ownCue: false, sentence })
  }
  return found
}

/** The cue is part of what is quoted. */
function isInside(reading: Reading, { finding }: Draft, quotation: number): boolean {
  return outermostQuotation(reading, finding.cue.first) === quotation
}

/** The outer quotation around the character `place`, or -1. */
function quotationAt(reading: Reading, place: number): number {
  const index = outerQuotationNear(reading, place)
  const quotation = reading.quotations[index]
  return quotation !== undefined && quotation.start <= place && quotation.end > place ? index : -1
}

function quotedUntil(reading: Reading, first: number, last: number, quotation: number): number {
  let index = first
  while (index < last && outermostQuotation(reading, index) === quotation) index++
  return at(reading, index).text === '' ? last : index
}
