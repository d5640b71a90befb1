'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { rejectionsOf } from '@/shared/proposals/rejections.ts'
import { type ClaimLook, claimLook } from '@/shared/article-text/claim-look.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { useClaimUses } from '@/shared/article-text/use-text-state.ts'
import { byWords, claimEntries, isRejected, neighbour, nextUndecided } from './card-parts/claim-entries.ts'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import { useClaims } from './use-claims.ts'
import { type DecisionNeed, nextNeeding } from './card-parts/decision-need.ts'

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

  const latest = useRef({ entries, focus })
  latest.current = { entries, focus }
  /** What the claims want that the editor goes through, until they look at one of their own choice. */
  const going = useRef<DecisionNeed | null>(null)
  useEffect(() => {
    if (focus?.via !== 'keys') going.current = null
  }, [focus])
  const step = useCallback(
    (by: 1 | -1): void => {
      const next = neighbour(latest.current.entries, latest.current.focus?.claimId ?? null, by)
      going.current = null
      if (next) focusClaim({ claimId: next.claimId, via: 'keys' })
    },
    [focusClaim],
  )
  const stepTo = useCallback(
    (need: DecisionNeed): void => {
      const next = nextNeeding(latest.current.entries, latest.current.focus?.claimId ?? null, need)
      if (next === undefined) return
      focusClaim({ claimId: next.claimId, via: 'keys' })
      going.current = need
    },
    [focusClaim],
  )
  const goToNextUndecided = useCallback(
    (claimId: string): void => {
      const { entries: present } = latest.current
      const next = (going.current && nextNeeding(present, claimId, going.current)) ?? nextUndecided(present, claimId)
      if (next) focusClaim({ claimId: next.claimId, via: 'keys' })
      else if (present.every((entry) => entry.claimId !== claimId)) {
        focusClaim(null)
        editors.BODY.commands.focus(undefined, { scrollIntoView: false })
      }
    },
    [editors, focusClaim],
  )
  return { entries, looks, rejections, undecided, step, stepTo, goToNextUndecided }
}
