'use client'

import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type EditorArticleFragment, EditorClaimByIdDocument, type EditorClaimFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { isNewClaimKey } from '@/shared/article-text/new-claims.ts'
import type { ClaimUse } from '@/shared/article-text/use-text-state.ts'

const claimKey = (id: string) => ['article-editor-claim', id] as const

/** The claims that an article or its unsaved text mentions, by id. */
export function useClaims(
  article: EditorArticleFragment,
  uses: readonly ClaimUse[],
): ReadonlyMap<string, EditorClaimFragment> {
  const saved = useMemo(
    () =>
      new Map(
        [...article.orphans.map(({ claim }) => claim), ...article.claims.map(({ claim }) => claim)].map((claim) => [
          claim.id,
          claim,
        ]),
      ),
    [article.claims, article.orphans],
  )
  const unsaved = [...new Set(uses.map(({ claimId }) => claimId))].filter((id) => !saved.has(id) && !isNewClaimKey(id))
  const fetched = useQueries({
    queries: unsaved.map((id) => ({
      queryKey: claimKey(id),
      queryFn: async () => (await execute(EditorClaimByIdDocument, { id })).claim ?? null,
    })),
    combine: (results) => results.map(({ data }) => data ?? null),
  })
  return useMemo(() => {
    const all = new Map(saved)
    for (const claim of fetched) if (claim !== null) all.set(claim.id, claim)
    return all
  }, [saved, fetched])
}
