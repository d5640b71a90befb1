import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadApiToken, revokeToken } from '../api-token.store.ts'

/** Ends a bearer token from now on. Revoking it again changes nothing. */
export const revokeApiToken = useCase({
  action: 'api-token:revoke',
  input: z.object({ id: idOf('token').describe('The token.') }),
  subject: ({ tx }, { id }) => loadApiToken(tx, id),
  run: async ({ tx, now, emit }, _input, token) => {
    if (token.revokedAt) return ok({ apiToken: token })
    const apiToken = await revokeToken(tx, token.id, now)
    emit({ subject: { type: 'token', id: token.id }, changes: { name: token.name } })
    return ok({ apiToken })
  },
})
