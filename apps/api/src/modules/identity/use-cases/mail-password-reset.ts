import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { typedId } from '../../../platform/ids.ts'
import { postMail } from '../../../platform/mail/post-mail.ts'
import type { Transaction } from '../../../platform/transactions/transaction.ts'
import { useCase } from '../../../platform/use-case.ts'
import { timesOf } from '../../audit/public.ts'
import { resetMail } from '../reset-mail.ts'
import { setUpUrl } from '../set-up-url.ts'
import { hasPassword, loadUser, lockUser } from '../user.store.ts'
import { offerPasswordReset } from './offer-password-reset.ts'

const minute = 60_000

/** A person is mailed at most one link in a quarter of an hour, and five a day: whoever asks cannot fill a mailbox. */
const limits = { apart: 15 * minute, aDay: 5 }

/**
 * Mails a user a link on which to choose a new password. Nobody is mailed of an account that is not, is locked out or not
 * set up yet, nor anybody who was mailed just now.
 */
export const mailPasswordReset = useCase({
  action: 'user:mail-password-reset',
  refusals: offerPasswordReset.refusals,
  input: z.object({ userId: z.string().nullable() }),
  run: async (running, { userId }) => {
    const { tx, now, actor, postbox, emit } = running
    if (userId === null || !postbox) return ok({ mailed: false })
    await lockUser(tx, userId)
    const user = await loadUser(tx, userId)
    if (
      !user.ok ||
      user.value.disabledAt ||
      !(await hasPassword(tx, userId)) ||
      (await wasMailedEnough(tx, userId, now))
    )
      return ok({ mailed: false })
    const offered = await offerPasswordReset.within(running, { id: typedId('user', userId) })
    if (!offered.ok) return offered
    const { secret, expiresAt } = offered.value
    const url = setUpUrl(postbox.adminUrl, secret)
    await postMail({ tx, now, actor, postbox }, resetMail({ user: user.value, url, expiresAt }))
    emit({ subject: { type: 'user', id: userId }, changes: {} })
    return ok({ mailed: true })
  },
})

async function wasMailedEnough(tx: Transaction, subjectId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 24 * 60 * minute)
  const [newest, ...before] = await timesOf(tx, { action: 'user:mail-password-reset', subjectId, since })
  return newest !== undefined && (now.getTime() - newest.getTime() < limits.apart || before.length + 1 >= limits.aDay)
}
