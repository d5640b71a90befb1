import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { overrideReason } from '../../../platform/inputs.ts'
import { notFound } from '../../../platform/record.ts'
import { takeOutOfBin } from '../../../platform/records/bin.ts'
import { useCase } from '../../../platform/use-case.ts'
import { missingArticles } from '../../articles/public.ts'
import { leadsBack, noteTarget } from '../redirect-target.ts'
import { redirectRecord } from '../redirect.record.ts'
import { refused } from '../redirect.refusals.ts'
import { loadDeletedRedirect, redirectOf } from '../redirect.store.ts'

/** Takes a redirect out of the bin: its path leads where it led. It holds at once. */
export const undeleteRedirect = useCase({
  action: 'redirect:undelete',
  refusals: ['path-circular', 'path-taken', 'record-missing'],
  input: z.object({ id: idOf('redirect').describe('The redirect, which lies in the bin.'), overrideReason }),
  subject: async ({ tx }, { id }) => {
    const redirect = await loadDeletedRedirect(tx, id)
    return redirect ? ok(redirect) : failed(notFound('redirect'))
  },
  run: async ({ tx, now, emit }, _input, { id, path, articleId, toAddress }) => {
    if (path !== null && (await redirectOf(tx, path))) return failed(refused('path-taken', { field: 'id', path }))
    if (articleId !== null && (await missingArticles(tx, [articleId])).length > 0)
      return failed(notFound('article', articleId))
    if (path !== null && toAddress !== null && (await leadsBack(tx, path, toAddress)))
      return failed(refused('path-circular', { field: 'id', path, toAddress }))
    await takeOutOfBin(tx, redirectRecord, id, now)
    noteTarget(tx, id)
    emit({ subject: { type: 'redirect', id }, changes: { path } })
    return ok({ redirectId: id })
  },
})
