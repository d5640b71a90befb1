import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { overrideReason } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../redirect.refusals.ts'
import { redirectFields } from '../redirect.input.ts'
import { insertRedirect } from '../redirect.store.ts'
import { checkTarget, noteTarget } from '../redirect-target.ts'

/** Leads an old path to an article or an address, or says that what stood there is gone. It holds at once. */
export const createRedirect = useCase({
  action: 'redirect:create',
  refusals: ['path-circular', 'path-taken', 'record-missing', 'target-unclear'],
  input: z.object({
    path: redirectFields.path,
    kind: redirectFields.kind.default('MOVED'),
    articleId: redirectFields.articleId.default(null),
    toAddress: redirectFields.toAddress.default(null),
    overrideReason,
  }),
  run: async ({ tx, now, emit }, { path, kind, articleId, toAddress }) => {
    const content = await checkTarget(tx, { path, kind, articleId, toAddress })
    if (!content.ok) return content
    const redirectId = await insertRedirect(tx, content.value, now)
    if (redirectId === null) return failed(refused('path-taken', { field: 'path', path }))
    noteTarget(tx, redirectId)
    emit({ subject: { type: 'redirect', id: redirectId }, changes: { ...content.value } })
    return ok({ redirectId })
  },
})
