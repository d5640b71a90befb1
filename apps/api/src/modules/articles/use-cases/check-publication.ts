import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadArticle } from '../article.store.ts'
import { namesFound, planPublication } from '../publication-plan.ts'

/** Tells what publishing an article would show, what would stay behind, and what the gate says. Changes nothing. */
export const checkPublication = useCase({
  action: 'article:check',
  refusals: ['record-missing'],
  input: z.object({ articleId: idOf('article').describe('The article.') }),
  run: async (running, input) => {
    const article = await loadArticle(running.tx, input.articleId)
    if (!article) return failed(notFound('article'))
    const plan = await planPublication(running, article, running.now)
    const names = await namesFound(running, article)
    return ok({ ...plan, readableFindings: [...plan.readableFindings, ...names] })
  },
})
