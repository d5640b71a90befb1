import { failed, ok } from '@sourceline/domain'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { endLinks } from '../one-time-link.store.ts'
import { longestPassword, password } from '../password.ts'
import { strengthRefusals, takeStrong } from '../password-strength.ts'
import { deleteSessions } from '../session.store.ts'
import { refusal, refused } from '../user.refusals.ts'
import { loadUser, loadPasswordHash, lockUser, replacePassword } from '../user.store.ts'

/**
 * Gives whoever is signed in and knows the present password another one. All their sessions end, also the one that asks: a
 * copy of its cookie may be in other hands. So do links on which a password could still be chosen. A token changes
 * nobody's.
 */
export const changePassword = useCase({
  action: 'user:change-password',
  refusals: ['password-wrong', 'password-of-another', 'user-missing', ...strengthRefusals],
  input: z.object({ currentPassword: z.string().max(longestPassword), newPassword: password }),
  prepare: async ({ tx, actor }, { newPassword }) => {
    const user = await loadUser(tx, actor.id ?? '')
    return takeStrong(newPassword, user.ok ? [user.value.name, user.value.email] : [], 'newPassword')
  },
  policy: ({ kind }) => (kind === 'USER' ? null : refusal('password-of-another')),
  run: async ({ tx, now, actor, emit }, { currentPassword, newPassword }) => {
    const id = actor.id ?? ''
    await lockUser(tx, id)
    const user = await loadUser(tx, id)
    if (!user.ok) return user
    const hash = await loadPasswordHash(tx, id)
    if (hash === null || !(await verifyPassword({ hash, password: currentPassword })))
      return failed(refused('password-wrong', { field: 'currentPassword' }))
    await replacePassword(tx, id, await hashPassword(newPassword), now)
    await endLinks(tx, id)
    emit({ subject: { type: 'user', id }, changes: { sessions: await deleteSessions(tx, id, null) } })
    return ok({ user: user.value })
  },
})
