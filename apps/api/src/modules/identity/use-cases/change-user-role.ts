import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { useCase } from '../../../platform/use-case.ts'
import { role, userId } from '../inputs.ts'
import { countOtherAdministrators, loadUserToChange, updateUser } from '../user.store.ts'

/** Gives a user another role, at once and in open sessions too. An administrator always remains. */
export const changeUserRole = useCase({
  action: 'user:change-role',
  input: z.object({ id: userId, role }),
  subject: ({ tx }, { id }) => loadUserToChange(tx, id),
  run: async ({ tx, now, emit }, input, user) => {
    if (user.role === input.role) return ok({ user })
    if (user.role === 'ADMINISTRATOR' && (await countOtherAdministrators(tx, user.id)) === 0) {
      return failed(invalid('role', 'This is the last administrator. Make somebody else one first.'))
    }
    const changed = await updateUser(tx, user.id, { role: input.role }, now)
    emit({ subject: { type: 'user', id: user.id }, changes: { role: [user.role, changed.role] } })
    return ok({ user: changed })
  },
})
