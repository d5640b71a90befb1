import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { deleteSessions } from '../session.store.ts'
import { useCase } from '../../../platform/use-case.ts'
import { successorId, userId } from '../inputs.ts'
import { endLinks } from '../one-time-link.store.ts'
import { successorRefusals, handOverServiceTokens } from '../service-token-owner.ts'
import { countOtherAdministrators, loadUserToChange, updateUser } from '../user.store.ts'
import { refused } from '../user.refusals.ts'

/**
 * Locks a user out: sessions and links end, personal tokens open nothing, and service tokens go to the
 * successor, without whom an owner of any stays. What the user has done stays. An administrator always remains.
 */
export const disableUser = useCase({
  action: 'user:disable',
  refusals: [...successorRefusals, 'last-administrator', 'user-missing'],
  input: z.object({ id: userId, successorId }),
  subject: ({ tx }, { id }) => loadUserToChange(tx, id),
  run: async (running, input, user) => {
    const { tx, now, emit } = running
    if (user.disabledAt) return ok({ user })
    if (user.role === 'ADMINISTRATOR' && (await countOtherAdministrators(tx, user.id)) === 0) {
      return failed(refused('last-administrator', { field: 'id' }))
    }
    const handedOver = await handOverServiceTokens(running, user, input.successorId)
    if (!handedOver.ok) return handedOver
    const disabled = await updateUser(tx, user.id, { disabledAt: now }, now)
    await deleteSessions(tx, user.id, null)
    await endLinks(tx, user.id)
    emit({ subject: { type: 'user', id: user.id }, changes: { disabled: true } })
    return ok({ user: disabled })
  },
})
