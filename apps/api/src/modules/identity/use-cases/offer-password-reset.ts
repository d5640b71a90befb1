import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { readSettings } from '../../../platform/settings/read-settings.ts'
import { useCase } from '../../../platform/use-case.ts'
import { userId } from '../inputs.ts'
import { insertLink } from '../one-time-link.store.ts'
import { drawSecret } from '../secret-token.ts'
import { hasPassword, loadUserToChange } from '../user.store.ts'
import { refused } from '../user.refusals.ts'
import { userSettings } from '../user.settings.ts'

const hour = 3_600_000

/**
 * Draws the secret of a one-time link on which a user chooses a new password. It voids the one before. Until it is taken
 * up, everything stays as it is.
 */
export const offerPasswordReset = useCase({
  action: 'user:offer-password-reset',
  refusals: ['user-locked-out', 'user-missing', 'user-not-set-up'],
  input: z.object({ id: userId }),
  subject: ({ tx }, { id }) => loadUserToChange(tx, id),
  run: async ({ tx, now, emit }, _input, user) => {
    if (user.disabledAt) return failed(refused('user-locked-out', { field: 'id' }))
    if (!(await hasPassword(tx, user.id))) return failed(refused('user-not-set-up', { field: 'id' }))
    const { secret, hash } = drawSecret('')
    const { resetLasts } = await readSettings(tx, userSettings)
    const expiresAt = new Date(now.getTime() + resetLasts * hour)
    await insertLink(tx, { hash, purpose: { kind: 'PASSWORD_RESET', userId: user.id }, expiresAt }, now)
    emit({ subject: { type: 'user', id: user.id }, changes: {} })
    return ok({ secret, expiresAt })
  },
})
