import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { nextWaiting, progressOf, settleItem } from '../import-item.store.ts'
import { notPublished } from '../not-published.ts'

/** Sets an article of an import aside that could not be worked on, with the reason; a draft that was made of it stays. */
export const setItemAside = useCase({
  action: 'article:set-aside-import',
  input: z.object({ jobId: z.uuid(), after: z.number().int(), reason: z.string() }),
  run: async ({ tx }, { jobId, after, reason }) => {
    const item = await nextWaiting(tx, jobId, after)
    if (!item) return ok(await progressOf(tx, jobId, after))
    await settleItem(
      tx,
      item.id,
      item.articleId
        ? { state: 'IMPORTED', notices: [...item.notices, notPublished(reason)] }
        : { state: 'FAILED', failure: reason },
    )
    return ok(await progressOf(tx, jobId, item.position))
  },
})
