import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf, typedId } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadRedirect, removeRedirect } from '../redirect.store.ts'

/** Takes a redirect away: its path then leads nowhere. */
export const deleteRedirect = useCase({
  action: 'redirect:delete',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({ id: idOf('redirect').describe('The redirect.'), expectedVersion }),
  subject: async ({ tx }, input) => requireVersion('redirect', await loadRedirect(tx, input.id), input.expectedVersion),
  run: async ({ tx, emit }, _input, redirect) => {
    await removeRedirect(tx, redirect.id)
    emit({ subject: { type: 'redirect', id: redirect.id }, changes: { path: redirect.path } })
    return ok({ deletedId: typedId('redirect', redirect.id) })
  },
})
