import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { role, successorId, userId } from '../inputs.ts'
import { successorRefusals, handOverServiceTokens } from '../service-token-owner.ts'
import { countOtherAdministrators, loadUserToChange, updateUser } from '../user.store.ts'
import { refused } from '../user.refusals.ts'

/**
 * Gives a user another role, at once, in open sessions and for personal tokens too. An administrator always
 * remains, and one who answers for service tokens names a successor.
 */
export const changeUserRole = useCase({
  action: 'user:change-role',
  refusals: [...successorRefusals, 'last-administrator', 'user-missing'],
  input: z.object({ id: userId, role, successorId }),
  subject: ({ tx }, { id }) => loadUserToChange(tx, id),
  run: async (running, input, user) => {
    const { tx, now, emit } = running
    if (user.role === input.role) return ok({ user })
    if (user.role === 'ADMINISTRATOR' && (await countOtherAdministrators(tx, user.id)) === 0) {
      return failed(refused('last-administrator', { field: 'role' }))
    }
    const handedOver = await handOverServiceTokens(running, user, input.successorId)
    if (!handedOver.ok) return handedOver
    const changed = await updateUser(tx, user.id, { role: input.role }, now)
    emit({ subject: { type: 'user', id: user.id }, changes: { role: [user.role, changed.role] } })
    return ok({ user: changed })
  },
})
