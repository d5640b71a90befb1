'use client'

import { type EditorClaimFragment, JoinClaimsDocument, KeepClaimsApartDocument } from '@/generated/graphql.ts'
import { fetchArticle } from '@/shared/article-text/use-article-query.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { t } from '@/shared/words/words.ts'

/** Joins a proposed claim with one on record, whose mark its words then have, or keeps the two apart for good. */
export function useJoining({ id: claimId, version }: Pick<EditorClaimFragment, 'id' | 'version'>) {
  const { articleId, focusClaim, saving } = useEditorSession()
  const join = useChange(
    async (intoId: string) => {
      if ((await saving.save()) === null)
        throw new Error(t('What you changed could not be saved first, so nothing was joined.'))
      const input = { claimId, intoId, expectedVersion: version }
      const { claim } = accepted((await execute(JoinClaimsDocument, { input })).joinClaims)
      return { claim, article: await fetchArticle(articleId) }
    },
    {
      onDone: ({ claim, article }) => {
        if (article) saving.adopt(article)
        focusClaim({ claimId: claim.id, via: 'card' })
        showDone(t('Joined. These words now point to the recorded claim.'))
      },
    },
  )
  const keepApart = useChange(
    async (otherId: string) =>
      accepted((await execute(KeepClaimsApartDocument, { input: { claimId, otherId } })).keepClaimsApart).claim,
    { onDone: () => showDone(t('Kept apart. This match will not be offered again.')) },
  )
  return { join, keepApart }
}
