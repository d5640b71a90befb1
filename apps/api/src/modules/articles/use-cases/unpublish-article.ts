import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, line } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { endPublication, loadArticle, touchArticle } from '../article.store.ts'
import { settleSchedule } from '../settle-schedule.ts'

/**
 * Takes an article away from readers, or calls off the publication of one that is scheduled, with
 * everything that waits for it alone. Its history stays, and its claims stay where other articles make them.
 */
export const unpublishArticle = useCase({
  action: 'article:unpublish',
  input: z.object({ id: idOf('article').describe('The article.'), expectedVersion, reason: line(2000, 'the reason').describe('Why. Logged; readers do not see it.') }),
  subject: async ({ tx }, input) => seen('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, { reason }, article) => {
    const { publication } = article
    if (!publication) return failed(invalid('id', 'This article is neither public nor scheduled.'))
    await endPublication(tx, publication, now, { ending: 'UNPUBLISHED', endingNote: reason })
    await settleSchedule(tx, now)
    const wasPublic = (await tx.articlePublication.count({ where: { articleId: article.id } })) > 0
    await touchArticle(tx, article.id, now, { state: wasPublic ? 'UNPUBLISHED' : 'DRAFT' })
    const scheduledFor = publication.publicFrom > now ? { scheduledFor: publication.publicFrom.toISOString() } : {}
    emit({ subject: { type: 'article', id: article.id }, changes: { slug: publication.slug, reason, ...scheduledFor } })
    return ok({ articleId: article.id })
  },
})
