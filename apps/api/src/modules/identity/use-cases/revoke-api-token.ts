import { actorMay, ok, personOf } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { loadApiToken, revokeToken } from '../api-token.store.ts'
import { apiTokenId } from '../inputs.ts'
import { refusal } from '../api-token.refusals.ts'

/** Ends a bearer token from now on: one's own, or any for administrators. Revoking it again changes nothing. */
export const revokeApiToken = useCase({
  action: 'api-token:revoke',
  refusals: ['token-missing', 'token-of-another'],
  input: z.object({ id: apiTokenId }),
  subject: ({ tx }, { id }) => loadApiToken(tx, id),
  policy: (actor, { kind, owner }) =>
    actorMay(actor, 'api-token:manage') || (kind === 'PERSONAL' && owner !== null && owner.id === personOf(actor))
      ? null
      : refusal('token-of-another'),
  run: async ({ tx, now, emit }, _input, token) => {
    if (token.revokedAt) return ok({ apiToken: token })
    const apiToken = await revokeToken(tx, token.id, now)
    emit({ subject: { type: 'token', id: token.id }, changes: { name: token.name } })
    return ok({ apiToken })
  },
})
