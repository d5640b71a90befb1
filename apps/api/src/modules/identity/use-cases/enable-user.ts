import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { userId } from '../inputs.ts'
import { deleteSessions } from '../session.store.ts'
import { loadUserToChange, updateUser } from '../user.store.ts'

/** Lets a user in again who was locked out: by signing in anew, since no session from before is revived. */
export const enableUser = useCase({
  action: 'user:enable',
  refusals: ['user-missing'],
  input: z.object({ id: userId }),
  subject: ({ tx }, { id }) => loadUserToChange(tx, id),
  run: async ({ tx, now, emit }, _input, user) => {
    if (!user.disabledAt) return ok({ user })
    const enabled = await updateUser(tx, user.id, { disabledAt: null }, now)
    await deleteSessions(tx, user.id, null)
    emit({ subject: { type: 'user', id: user.id }, changes: { disabled: false } })
    return ok({ user: enabled })
  },
})
