import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { typedId } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { publishArticle } from '../../articles/public.ts'
import { nextWaiting, progressOf, settleItem } from '../import-item.store.ts'
import { notPublished, reasonOf } from '../not-published.ts'

/**
 * Publishes the draft that an import has made of an article that was public before, with the date that it had. The gate is
 * asked as ever, and nothing goes over it: what it finds is noted, and the draft stays. In the log the publication is
 * caused by this, so that whoever tells the world of what is new can leave it out.
 */
export const publishItem = useCase({
  action: 'article:import-published',
  refusals: publishArticle.refusals,
  input: z.object({ jobId: z.uuid(), after: z.number().int() }),
  run: async (running, { jobId, after }) => {
    const { tx } = running
    const item = await nextWaiting(tx, jobId, after)
    if (!item?.articleId) return ok(await progressOf(tx, jobId, after))
    const published = await publishArticle.within(running, {
      id: typedId('article', item.articleId),
      expectedVersion: 1,
    })
    // What the gate forbids has written nothing yet; any other failure undoes what was written.
    if (!published.ok && published.failure.kind !== 'publish-blocked') return published
    await settleItem(
      tx,
      item.id,
      published.ok
        ? { state: 'PUBLISHED' }
        : { state: 'IMPORTED', notices: [...item.notices, notPublished(reasonOf(published.failure))] },
    )
    return ok(await progressOf(tx, jobId, item.position))
  },
})
