import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { email, name, role } from '../inputs.ts'
import { insertLink } from '../one-time-link.store.ts'
import { drawSecret } from '../secret-token.ts'
import { hasPassword, insertUser, lockUserOf, updateUser } from '../user.store.ts'
import { refused } from '../user.refusals.ts'

const week = 7 * 24 * 60 * 60_000

/**
 * Adds a user and draws the secret of a one-time link, good for a week, behind which the user
 * chooses a password. Inviting again somebody who has not yet done so gives a new link and voids the one before.
 */
export const inviteUser = useCase({
  action: 'user:invite',
  input: z.object({ email, name, role }),
  run: async ({ tx, now, emit }, input) => {
    const known = await lockUserOf(tx, input.email)
    if (known && (known.disabledAt || (await hasPassword(tx, known.id)))) {
      return failed(refused('email-taken', { field: 'email' }))
    }
    const user = known
      ? await updateUser(tx, known.id, { name: input.name, role: input.role }, now)
      : await insertUser(tx, input, now)
    const { secret, hash } = drawSecret('')
    await insertLink(
      tx,
      { hash, purpose: { kind: 'INVITATION', userId: user.id }, expiresAt: new Date(now.getTime() + week) },
      now,
    )
    emit({ subject: { type: 'user', id: user.id }, changes: { role: user.role } })
    return ok({ user, secret })
  },
})
