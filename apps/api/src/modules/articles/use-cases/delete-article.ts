import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { idOf, typedId } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadArticle } from '../article.store.ts'

/** Deletes an article that was never public. Its claims and sources stay. */
export const deleteArticle = useCase({
  action: 'article:delete',
  input: z.object({ id: idOf('article').describe('The article.'), expectedVersion }),
  subject: async ({ tx }, input) => seen('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async ({ tx, emit }, _input, article) => {
    if ((await tx.articlePublication.count({ where: { articleId: article.id } })) > 0) {
      return failed(invalid('id', 'This article was public: unpublish it instead, so that its history stays.'))
    }
    if ((await tx.articleRevision.count({ where: { articleId: article.id, NOT: { sealedAt: null } } })) > 0) {
      return failed(invalid('id', 'This article has a sealed history and cannot be deleted.'))
    }
    const items = await tx.collectionItem.findMany({ where: { articleId: article.id }, include: { revision: true } })
    if (items.length > 0) {
      const usedBy = [...new Set(items.map((item) => item.revision.collectionId))].map(
        (id) => ({ type: 'collection', id }) as const,
      )
      return failed({ kind: 'in-use', usedBy, message: 'Collections list this article: take it out of them first.' })
    }
    const corrections = await tx.correction.findMany({ where: { articleId: article.id }, select: { id: true } })
    if (corrections.length > 0) {
      return failed({
        kind: 'in-use',
        usedBy: corrections.map(({ id }) => ({ type: 'correction', id }) as const),
        message: 'Corrections were written to this article: its history stays.',
      })
    }
    await tx.proposal.deleteMany({ where: { articleId: article.id } })
    await tx.article.delete({ where: { id: article.id } })
    emit({
      subject: { type: 'article', id: article.id },
      changes: { slug: article.slug, headline: article.revision.headline },
    })
    return ok({ deletedId: typedId('article', article.id) })
  },
})
