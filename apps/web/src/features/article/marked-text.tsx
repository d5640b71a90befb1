import { Fragment, type ReactNode } from 'react'
import type { Verdict } from '../../generated/graphql.ts'
import { ClaimPassage } from './claim-passage.tsx'
import { pieces, type TextMention } from './pieces.ts'

/** A headline or summary with the words that make a claim marked; of overlapping mentions the first is kept. */
export function MarkedText({
  text,
  mentions,
  verdictOf,
}: {
  text: string
  mentions: readonly TextMention[]
  verdictOf: (claimId: string) => Verdict | null
}): ReactNode {
  return pieces(text, mentions).map(({ words, mention }, index) => (
    <Fragment key={index}>
      {mention === null ? (
        words
      ) : (
        <ClaimPassage
          quiet
          claimId={mention.claimId}
          claims={[{ claimId: mention.claimId, role: mention.role, starts: true, ends: true }]}
          hasLink={false}
          verdictOf={verdictOf}
        >
          {words}
        </ClaimPassage>
      )}
    </Fragment>
  ))
}
