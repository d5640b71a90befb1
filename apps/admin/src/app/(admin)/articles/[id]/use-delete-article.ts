'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { BinKeepsDaysDocument, DeleteEditorArticleDocument, type EditorArticleFragment } from '@/generated/graphql.ts'
import { articleKey } from '@/shared/article-text/use-article-query.ts'
import { undeleteArticle } from '@/shared/bin/undelete-article.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showFailure, showUndo } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { t } from '@/shared/words/words.ts'

/** Puts an article in the bin once the editor has agreed, and offers to take it out again. */
export function useDeleteArticle({ id }: EditorArticleFragment, saving: Saving): () => Promise<void> {
  const router = useRouter()
  const queries = useQueryClient()
  const undo = async (): Promise<void> => {
    await undeleteArticle(id)
    // Its version is another one by now.
    queries.removeQueries({ queryKey: articleKey(id) })
    router.push(`/articles/${id}`)
  }
  const remove = useChange(
    async () => {
      const input = { id, expectedVersion: saving.baseVersion }
      return accepted((await execute(DeleteEditorArticleDocument, { input })).deleteArticle)
    },
    {
      onDone: () => {
        showUndo(t('The article lies in the bin'), () => void undo().catch(showFailure))
        router.push('/articles')
      },
    },
  )
  return async () => {
    const { binKeepsDays } = await execute(BinKeepsDaysDocument, {})
    const agreed = await confirm({
      title: t('Delete this article?'),
      message: t(
        'It goes into the bin and can be restored for {count, plural, one {# day} other {# days}}. Its claims and sources stay.',
        { count: binKeepsDays },
      ),
      action: t('Delete article'),
      destructive: true,
    })
    if (agreed) remove.mutate(undefined)
  }
}
