import type { MentionRole } from '@sourceline/domain'
import type { EditorArticleFragment } from '@/generated/graphql.ts'

/** A claim that the article made and whose words are gone from the text. */
export interface WordlessClaim {
  id: string
  statement: string
  role: MentionRole
  /** The words that made it. */
  quote: string
  /** Why words that came without their marks could not be found again; null where they are simply gone. */
  reason: string | null
}

type Mentions = Pick<EditorArticleFragment, 'claims' | 'orphans'>

/**
 * The accepted claims that an article made as it is saved, or lost before, and that its text makes no more. Those that are
 * let go are none.
 */
export function wordlessClaims(
  { claims, orphans }: Mentions,
  inText: ReadonlySet<string>,
  dropped: readonly string[],
): WordlessClaim[] {
  const all = [
    ...orphans.map(({ claim, role, quote, orphanReason }) => ({
      claim,
      role,
      quote,
      reason: orphanReason === 'GONE' ? null : (orphanReason ?? null),
    })),
    ...claims
      .filter(({ claim }) => claim.state === 'ACCEPTED')
      .map(({ claim, mention: { role, selectors } }) => ({
        claim,
        role,
        quote: selectors.map(({ exact }) => exact).join(' … '),
        reason: null,
      })),
  ]
  const gone = all.filter(({ claim }) => !inText.has(claim.id) && !dropped.includes(claim.id))
  const distinct = new Map(gone.toReversed().map((each) => [each.claim.id, each]))
  return [...distinct.values()]
    .toReversed()
    .map(({ claim, role, quote, reason }) => ({ id: claim.id, statement: claim.statement, role, quote, reason }))
}
