import { failed, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { assignServiceToken as assign, loadApiToken, type ApiTokenRecord } from '../api-token.store.ts'
import { apiTokenId, userId } from '../inputs.ts'
import { lockAdministrator } from '../service-token-owner.ts'
import { refused } from '../api-token.refusals.ts'

/** Makes another administrator answer for a service token. */
export const assignServiceToken = useCase({
  action: 'service-token:assign',
  refusals: ['owner-not-administrator', 'token-missing', 'token-personal'],
  input: z.object({ id: apiTokenId, ownerId: userId.describe('The administrator who answers for it from now on.') }),
  subject: loadServiceToken,
  run: async ({ tx, emit }, { ownerId }, token) => {
    if (token.owner?.id === ownerId) return ok({ apiToken: token })
    if (!(await lockAdministrator(tx, ownerId))) return failed(refused('owner-not-administrator', { field: 'ownerId' }))
    const apiToken = await assign(tx, token.id, ownerId)
    emit({
      subject: { type: 'token', id: token.id },
      changes: { name: token.name, ownerId: [token.owner?.id ?? null, ownerId] },
    })
    return ok({ apiToken })
  },
})

async function loadServiceToken(
  { tx }: Running,
  { id }: { id: string },
): Promise<Result<ApiTokenRecord, Failure<'token-missing' | 'token-personal'>>> {
  const token = await loadApiToken(tx, id)
  return token.ok && token.value.kind === 'PERSONAL' ? failed(refused('token-personal', { field: 'id' })) : token
}
