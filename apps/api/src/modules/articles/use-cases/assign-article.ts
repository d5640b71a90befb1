import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { mayPerson } from '../../identity/public.ts'
import { refused } from '../article.refusals.ts'
import { loadArticle, setAssignee } from '../article.store.ts'

/** Says whose an article is to write: reporters change their own and what is assigned to them, and what is nobody's. */
export const assignArticle = useCase({
  action: 'article:assign',
  refusals: ['assignee-writes-nothing', 'record-missing'],
  input: z.object({
    id: idOf('article').describe('The article.'),
    assigneeId: idOf('user').nullable().describe('The person; null for nobody, and so for everybody who writes.'),
  }),
  subject: async ({ tx }, { id }) => {
    const article = await loadArticle(tx, id)
    return article ? ok(article) : failed(notFound('article'))
  },
  run: async ({ tx, emit }, { assigneeId }, article) => {
    if (assigneeId !== null && !(await mayPerson(tx, assigneeId, 'article:save')))
      return failed(refused('assignee-writes-nothing', { field: 'assigneeId' }))
    await setAssignee(tx, article.id, assigneeId)
    emit({ subject: { type: 'article', id: article.id }, changes: { assigneeId } })
    return ok({ articleId: article.id })
  },
})
