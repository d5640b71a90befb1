import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, line } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadArticle, touchArticle } from '../article.store.ts'

/** Takes an article away from readers. Its history stays, and its claims stay where other articles make them. */
export const unpublishArticle = useCase({
  action: 'article:unpublish',
  input: z.object({ id: idOf('article').describe('The article.'), expectedVersion, reason: line(2000, 'the reason').describe('Why. Logged; readers do not see it.') }),
  subject: async ({ tx }, input) => seen('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, { reason }, article) => {
    const { publication } = article
    if (!publication) return failed(invalid('id', 'This article is not public.'))
    const publicUntil = publication.publicFrom > now ? publication.publicFrom : now
    await tx.articlePublication.update({ where: { id: publication.id }, data: { publicUntil, ending: 'UNPUBLISHED', endingNote: reason } })
    await touchArticle(tx, article.id, now, { state: 'UNPUBLISHED' })
    emit({ subject: { type: 'article', id: article.id }, changes: { slug: publication.slug, reason } })
    return ok({ articleId: article.id })
  },
})
