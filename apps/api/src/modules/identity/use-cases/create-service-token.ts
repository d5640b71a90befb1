import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { insertApiToken } from '../api-token.store.ts'
import { drawApiToken } from '../draw-api-token.ts'
import { expiresAt, name, role, userId } from '../inputs.ts'
import { lockAdministrator } from '../service-token-owner.ts'
import { firstAdministratorId } from '../user.store.ts'
import { refusal, refused } from '../api-token.refusals.ts'

/**
 * Draws a bearer token that belongs to the newsroom, with a role of its own that does not change with
 * anybody's. An administrator answers for it; while the newsroom has none, its first one will.
 */
export const createServiceToken = useCase({
  action: 'service-token:create',
  refusals: ['expiry-past', 'owner-not-administrator', 'token-makes-no-token'],
  input: z.object({
    name,
    role,
    ownerId: userId.nullish().describe('The administrator who answers for it; whoever makes it if left out.'),
    expiresAt,
  }),
  policy: (actor) => (actor.kind === 'TOKEN' ? refusal('token-makes-no-token') : null),
  run: async ({ tx, now, actor, emit }, input) => {
    const ownerId = input.ownerId ?? (actor.kind === 'USER' ? actor.id : await firstAdministratorId(tx))
    if (ownerId !== null && !(await lockAdministrator(tx, ownerId)))
      return failed(refused('owner-not-administrator', { field: 'ownerId' }))
    const drawn = drawApiToken(input.expiresAt ?? null, now)
    if (!drawn.ok) return drawn
    const { secret, ...kept } = drawn.value
    const apiToken = await insertApiToken(
      tx,
      { ...kept, name: input.name, kind: 'SERVICE', role: input.role, makerId: null, ownerId },
      now,
    )
    emit({
      subject: { type: 'token', id: apiToken.id },
      changes: { name: apiToken.name, role: apiToken.role, ownerId, expiresAt: apiToken.expiresAt },
    })
    return ok({ apiToken, token: secret })
  },
})
