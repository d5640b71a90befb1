import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { useCase } from '../../../platform/use-case.ts'
import { userId } from '../inputs.ts'
import { endLinks } from '../one-time-link.store.ts'
import { countOtherAdministrators, endSessions, loadUserToChange, updateUser } from '../user.store.ts'

/** Locks a user out and ends every session and link; what the user has done stays. An administrator always remains. */
export const disableUser = useCase({
  action: 'user:disable',
  input: z.object({ id: userId }),
  subject: ({ tx }, { id }) => loadUserToChange(tx, id),
  run: async ({ tx, now, emit }, _input, user) => {
    if (user.disabledAt) return ok({ user })
    if (user.role === 'ADMINISTRATOR' && (await countOtherAdministrators(tx, user.id)) === 0) {
      return failed(invalid('id', 'This is the last administrator. Make somebody else one first.'))
    }
    const disabled = await updateUser(tx, user.id, { disabledAt: now }, now)
    await endSessions(tx, user.id)
    await endLinks(tx, user.id)
    emit({ subject: { type: 'user', id: user.id }, changes: { disabled: true } })
    return ok({ user: disabled })
  },
})
