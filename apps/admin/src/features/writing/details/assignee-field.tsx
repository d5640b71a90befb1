'use client'

import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { AssignArticleDocument, type EditorArticleFragment, WritersDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { t } from '@/shared/words/words.ts'

function useWriters({ assigneeId, assigneeName }: EditorArticleFragment, enabled: boolean) {
  const { data } = useQuery({
    queryKey: ['writers'],
    queryFn: async ({ signal }) => (await execute(WritersDocument, {}, signal)).writers,
    enabled,
  })
  const known = assigneeId && assigneeName ? [{ id: assigneeId, name: assigneeName }] : []
  const all = new Map([...known, ...(data ?? [])].map(({ id, name }) => [id, name]))
  return [...all].map(([value, label]) => ({ value, label }))
}

/** Whose the article is to write. It counts at once, and is no part of the text. */
export function AssigneeField({ article }: { article: EditorArticleFragment }) {
  const mayAssign = article.can.includes('article:assign')
  const writers = useWriters(article, mayAssign)
  const assign = useChange(
    async (assigneeId: string | null) =>
      accepted((await execute(AssignArticleDocument, { input: { id: article.id, assigneeId } })).assignArticle).article,
    {
      onDone: ({ assigneeName }) =>
        showDone(assigneeName ? t('Assigned to {assigneeName}', { assigneeName }) : t('Everybody may write it')),
    },
  )
  return (
    <Select
      label={t('Assigned to')}
      description={t('Reporters change what is theirs and what is nobody’s; editors change everything.')}
      placeholder={t('Nobody')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('Assign it to nobody') }}
      nothingFoundMessage={t('Nobody of that name writes here.')}
      data={writers}
      disabled={!mayAssign || assign.isPending}
      value={article.assigneeId ?? null}
      onChange={(id) => {
        if (id !== (article.assigneeId ?? null)) assign.mutate(id)
      }}
    />
  )
}
