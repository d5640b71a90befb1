import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { WordlessClaim } from '@/shared/article-text/article-draft.ts'

type Mentions = Pick<EditorArticleFragment, 'claims' | 'orphans'>

/**
 * The accepted claims that an article made as it is saved, or lost before, and that its text makes no more. Those that are
 * let go are none, and those that stay after all are there whatever was saved.
 */
export function wordlessClaims(
  { claims, orphans }: Mentions,
  inText: ReadonlySet<string>,
  dropped: readonly string[],
  kept: readonly WordlessClaim[],
): WordlessClaim[] {
  const all = [
    ...kept.map((claim) => ({ ...claim, claim })),
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
