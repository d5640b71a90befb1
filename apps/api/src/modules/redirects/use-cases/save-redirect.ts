import { failed, ok, RedirectKind } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../redirect.refusals.ts'
import { redirectFields } from '../redirect.input.ts'
import { loadRedirect, redirectOf, updateRedirect } from '../redirect.store.ts'
import { checkTarget, noteTarget } from '../redirect-target.ts'

/** Changes where an old path leads; what is left out stays as it is. It holds at once. */
export const saveRedirect = useCase({
  action: 'redirect:save',
  refusals: ['path-circular', 'path-taken', 'record-missing', 'target-unclear', 'version-outdated'],
  input: z.object({
    id: idOf('redirect').describe('The redirect.'),
    expectedVersion,
    ...z.object(redirectFields).partial().shape,
    overrideReason,
  }),
  subject: async ({ tx }, input) => requireVersion('redirect', await loadRedirect(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, emit }, input, before) => {
    const { path = before.path ?? '', kind = RedirectKind.of(before.kind) } = input
    const { articleId = before.articleId, toAddress = before.toAddress } = input
    const content = await checkTarget(tx, { path, kind, articleId, toAddress })
    if (!content.ok) return content
    const other = await redirectOf(tx, path)
    if (other !== null && other.id !== before.id) return failed(refused('path-taken', { field: 'path', path }))
    await updateRedirect(tx, before.id, content.value, now)
    noteTarget(tx, before.id)
    emit({ subject: { type: 'redirect', id: before.id }, changes: { ...content.value } })
    return ok({ redirectId: before.id })
  },
})
