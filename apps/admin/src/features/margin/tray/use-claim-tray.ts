'use client'

import { useEffect, useMemo } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import type { WordlessClaim } from '@/shared/article-text/article-draft.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { useClaimUses } from '@/shared/article-text/use-text-state.ts'
import { dropClaims, keepClaims, undropClaims } from '@/shared/editor-session/dropped-claims.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { showUndo } from '@/shared/ui/notices.tsx'
import type { useNewClaim } from '../new-claim/use-new-claim.ts'
import { useDeletedWords } from './use-deleted-words.ts'
import { wordlessClaims } from './wordless-claims.ts'
import { t } from '@/shared/words/words.ts'

/** The claims whose words are gone, until an editor puts the words back, gives them others, or lets them go knowingly. */
export function useClaimTray(
  article: EditorArticleFragment,
  editors: ArticleEditors,
  saving: Saving,
  { begin, finish }: ReturnType<typeof useNewClaim>,
) {
  const uses = useClaimUses(editors)
  const { canPutBack, putBack } = useDeletedWords(editors)
  const { droppedClaimIds, keptClaims } = saving.details
  const { claims, orphans } = article
  const inText = useMemo(() => new Set(uses.map(({ claimId }) => claimId)), [uses])
  const wordless = useMemo(
    () => wordlessClaims({ claims, orphans }, inText, droppedClaimIds, keptClaims),
    [claims, orphans, inText, droppedClaimIds, keptClaims],
  )
  // Whoever gives a claim words again has not let it go.
  const back = droppedClaimIds.filter((id) => inText.has(id))
  useEffect(() => {
    if (back.length > 0) undropClaims(saving, back)
  }, [back.length])
  return {
    wordless,
    canPutBack,
    putBack,
    attach: ({ id, role }: WordlessClaim): void => {
      if (begin()) finish(id, role)
    },
    letGo: (ids: readonly string[]): void => {
      const gone = wordless.filter(({ id }) => ids.includes(id))
      dropClaims(saving, ids)
      showUndo(
        t('{count, plural, one {# claim} other {# claims}} removed from this article. The record stays.', {
          count: ids.length,
        }),
        () => keepClaims(saving, gone),
      )
    },
  }
}

/** The tray as it is shown. */
export type ClaimTrayState = ReturnType<typeof useClaimTray>
