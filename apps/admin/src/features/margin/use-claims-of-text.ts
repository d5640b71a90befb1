'use client'

import { useCallback, useMemo, useRef } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { rejectionsOf } from '@/shared/proposals/rejections.ts'
import { type ClaimLook, claimLook } from '@/shared/article-text/claim-look.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { useClaimUses } from '@/shared/article-text/use-text-state.ts'
import { byWords, claimEntries, isRejected, neighbour, nextUndecided } from './card-parts/claim-entries.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import { useClaims } from './use-claims.ts'

/** The claims of the text as the editor sees them, and the ways from one to the next. */
export function useClaimsOfText(
  article: EditorArticleFragment,
  editors: ArticleEditors,
  focus: ClaimFocus | null,
  focusClaim: (focus: ClaimFocus | null) => void,
) {
  const uses = useClaimUses(editors)
  const claims = useClaims(article, uses)
  const savedIds = useMemo(
    () => new Set([...article.claims, ...article.orphans].map(({ claim }) => claim.id)),
    [article.claims, article.orphans],
  )
  const all = useMemo(
    () => claimEntries(uses, claims, article.proposals, savedIds),
    [uses, claims, article.proposals, savedIds],
  )
  const entries = useMemo(() => all.filter((entry) => !isRejected(entry)), [all])
  const looks = useMemo(
    () => new Map<string, ClaimLook>(all.map(({ claimId, claim }) => [claimId, claimLook(claim)])),
    [all],
  )
  const rejections = useMemo(() => rejectionsOf(article.proposals), [article.proposals])
  const undecided = useMemo(() => byWords(article.proposals, uses), [article.proposals, uses])

  const latest = useRef({ entries, focused: focus?.claimId ?? null })
  latest.current = { entries, focused: focus?.claimId ?? null }
  const step = useCallback(
    (by: 1 | -1): void => {
      const next = neighbour(latest.current.entries, latest.current.focused, by)
      if (next) focusClaim({ claimId: next.claimId, via: 'keys' })
    },
    [focusClaim],
  )
  const goToNextUndecided = useCallback(
    (claimId: string): void => {
      const next = nextUndecided(latest.current.entries, claimId)
      if (next) focusClaim({ claimId: next.claimId, via: 'keys' })
    },
    [focusClaim],
  )
  return { entries, looks, rejections, undecided, step, goToNextUndecided }
}
