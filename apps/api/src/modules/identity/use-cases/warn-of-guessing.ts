import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { postMail } from '../../../platform/mail/post-mail.ts'
import { useCase } from '../../../platform/use-case.ts'
import { guessingMail } from '../guessing-mail.ts'
import { hasPassword, loadUser } from '../user.store.ts'

/** Tells a user by mail that their password is being guessed. Nobody is told of an account that is not, or is locked out. */
export const warnOfGuessing = useCase({
  action: 'user:warn-of-guessing',
  input: z.object({ userId: z.string().nullable() }),
  run: async ({ tx, now, actor, postbox, emit }, { userId }) => {
    const user = userId === null ? null : await loadUser(tx, userId)
    if (!user?.ok || user.value.disabledAt || !(await hasPassword(tx, user.value.id))) return ok({ warned: false })
    if (postbox) await postMail({ tx, now, actor, postbox }, guessingMail({ user: user.value, now }))
    emit({ subject: { type: 'user', id: user.value.id }, changes: {} })
    return ok({ warned: true })
  },
})
