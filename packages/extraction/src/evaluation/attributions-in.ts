import type { Proposal, Span } from '../proposal.ts'
import type { AttributionSpans } from './attribution.ts'

/**
 * Proposals as an annotator would mark them: one attribution for each cue. A proposal is one sentence, so the
 * later sentences of an unbroken quotation are put together with the one that has the cue.
 */
export function attributionsIn(text: string, proposals: readonly Proposal[]): AttributionSpans[] {
  const found: AttributionSpans[] = []
  for (const { source, cue, claim, by } of proposals) {
    const spans = source?.spans ?? []
    if (cue !== null) found.push({ source: spans, cue: cue.spans, content: claim.spans })
    if (by !== 'rule:quote-continued') continue
    const start = found.findLastIndex(
      (one) => startOf(one.source) === startOf(spans) && isUnbroken(text, one, claim.spans),
    )
    const first = found[start]
    if (first !== undefined) found[start] = { ...first, content: [...first.content, ...claim.spans] }
  }
  return found
}

function startOf(spans: readonly Span[]): number | undefined {
  return spans[0]?.[0]
}

/** Only the end of a sentence stands between what was said and its continuation: no mark, no tag. */
function isUnbroken(text: string, { content }: AttributionSpans, next: readonly Span[]): boolean {
  const end = content.at(-1)?.[1] ?? 0
  const start = next[0]?.[0] ?? 0
  return start >= end && /^[\s.!?…]*$/u.test(text.slice(end, start))
}
