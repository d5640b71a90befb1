import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { moment } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { insertApiToken } from '../api-token.store.ts'
import { name, role } from '../inputs.ts'
import { drawSecret } from '../secret-token.ts'

/** Draws a bearer token for a program, with a role of its own. The secret is given once and kept only as a hash. */
export const createApiToken = useCase({
  action: 'api-token:create',
  input: z.object({ name, role, expiresAt: moment.nullish().describe('When it stops working; never if left out.') }),
  run: async ({ tx, now, actor, emit }, input) => {
    const expiresAt = input.expiresAt ?? null
    if (expiresAt && expiresAt <= now) return failed(invalid('expiresAt', 'Choose a moment in the future.'))
    const { secret, hash } = drawSecret('sl_')
    const createdById = actor.kind === 'USER' ? actor.id : null
    const apiToken = await insertApiToken(tx, { name: input.name, role: input.role, hash, expiresAt, createdById }, now)
    emit({
      subject: { type: 'token', id: apiToken.id },
      changes: { name: apiToken.name, role: apiToken.role, expiresAt },
    })
    return ok({ apiToken, token: secret })
  },
})
