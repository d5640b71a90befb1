import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf, typedId } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { putInBin } from '../../../platform/records/bin.ts'
import { useCase } from '../../../platform/use-case.ts'
import { redirectRecord } from '../redirect.record.ts'
import { loadRedirect } from '../redirect.store.ts'

/** Puts a redirect in the bin: its path then leads nowhere. */
export const deleteRedirect = useCase({
  action: 'redirect:delete',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({ id: idOf('redirect').describe('The redirect.'), expectedVersion }),
  subject: async ({ tx }, input) => requireVersion('redirect', await loadRedirect(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, _input, redirect) => {
    await putInBin(tx, redirectRecord, redirect.id, { now, by: actor.id })
    emit({ subject: { type: 'redirect', id: redirect.id }, changes: { path: redirect.path } })
    return ok({ deletedId: typedId('redirect', redirect.id) })
  },
})
