import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf, typedId } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { putInBin } from '../../../platform/records/bin.ts'
import { deletionRefusal } from '../../../platform/records/references.ts'
import { useCase } from '../../../platform/use-case.ts'
import { articleRecord } from '../article.record.ts'
import { hasHistory, loadArticle, wasPublic } from '../article.store.ts'
import { refused } from '../article.refusals.ts'

/** Puts an article in the bin that was never public. Its claims and sources stay. */
export const deleteArticle = useCase({
  action: 'article:delete',
  refusals: ['article-history-sealed', 'article-was-public', 'record-missing', 'version-outdated'],
  input: z.object({ id: idOf('article').describe('The article.'), expectedVersion }),
  subject: async ({ tx }, input) => requireVersion('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, _input, article) => {
    if (await wasPublic(tx, article.id)) {
      return failed(refused('article-was-public', { field: 'id' }))
    }
    if (await hasHistory(tx, article.id)) {
      return failed(refused('article-history-sealed', { field: 'id' }))
    }
    const refusal = await deletionRefusal(tx, articleRecord, article.id)
    if (refusal) return failed(refusal)
    await putInBin(tx, articleRecord, article.id, { now, by: actor.id })
    emit({
      subject: { type: 'article', id: article.id },
      changes: { slug: article.slug, headline: article.revision.headline },
    })
    return ok({ deletedId: typedId('article', article.id) })
  },
})
