import { failed, ok, roleIncludes } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { insertApiToken } from '../api-token.store.ts'
import { drawApiToken } from '../draw-api-token.ts'
import { expiresAt, name, role } from '../inputs.ts'
import { loadUser } from '../user.store.ts'
import { refusal, refused } from '../api-token.refusals.ts'

/**
 * Draws a personal bearer token: it acts for whoever makes it, with its own role and never with more
 * than its maker's present one. The secret is given once and kept only as a hash.
 */
export const createApiToken = useCase({
  action: 'api-token:create',
  refusals: ['expiry-past', 'maker-not-signed-in', 'role-exceeds-own', 'user-missing'],
  input: z.object({ name, role, expiresAt }),
  policy: (actor) => (actor.kind === 'USER' ? null : refusal('maker-not-signed-in')),
  run: async ({ tx, now, actor, emit }, input) => {
    const maker = await loadUser(tx, actor.id ?? '')
    if (!maker.ok) return maker
    if (!roleIncludes(maker.value.role, input.role)) return failed(refused('role-exceeds-own', { field: 'role' }))
    const drawn = drawApiToken(input.expiresAt ?? null, now)
    if (!drawn.ok) return drawn
    const { secret, ...kept } = drawn.value
    const apiToken = await insertApiToken(
      tx,
      { ...kept, name: input.name, kind: 'PERSONAL', role: input.role, makerId: maker.value.id, ownerId: null },
      now,
    )
    emit({
      subject: { type: 'token', id: apiToken.id },
      changes: { name: apiToken.name, role: apiToken.role, expiresAt: apiToken.expiresAt },
    })
    return ok({ apiToken, token: secret })
  },
})
