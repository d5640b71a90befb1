import { Fragment, type ReactNode } from 'react'
import type { Verdict } from '@/generated/graphql.ts'
import { ClaimPassage } from './claim-passage.tsx'

export interface TextMention {
  claimId: string
  start: number
  end: number
}

/** A headline or summary with the words that make a claim marked; of overlapping mentions the first is kept. */
export function MarkedText({ text, mentions, verdictOf }: { text: string; mentions: readonly TextMention[]; verdictOf: (claimId: string) => Verdict | null }): ReactNode {
  return pieces(text, mentions).map(({ words, claimId }, index) => (
    <Fragment key={index}>
      {claimId === null
        ? words
        : <ClaimPassage quiet claimId={claimId} claims={[{ claimId, role: 'ATTRIBUTED', starts: true, ends: true }]} hasLink={false} verdictOf={verdictOf}>{words}</ClaimPassage>}
    </Fragment>
  ))
}

/** A text cut at its mentions. */
export function pieces(text: string, mentions: readonly TextMention[]): Array<{ words: string; claimId: string | null }> {
  const result: Array<{ words: string; claimId: string | null }> = []
  let offset = 0
  for (const { claimId, start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    if (start < offset || end > text.length || start >= end) continue
    if (start > offset) result.push({ words: text.slice(offset, start), claimId: null })
    result.push({ words: text.slice(start, end), claimId })
    offset = end
  }
  if (offset < text.length) result.push({ words: text.slice(offset), claimId: null })
  return result
}
