import { failed, ok } from '@sourceline/domain'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { sendMail } from '../../../platform/mail/send-mail.ts'
import { useCase } from '../../../platform/use-case.ts'
import { unsentMail } from '../mail.input.ts'
import { refused } from '../mail.refusals.ts'
import { lockUnsentMail, releaseMail } from '../mail.store.ts'

/** Lets a mail that was not sent be sent from now on, once what kept it is mended. */
export const sendMailAgain = useCase({
  action: 'mail:send-again',
  refusals: ['mail-server-missing', 'record-missing'],
  input: unsentMail,
  subject: ({ tx }, { id }) => lockUnsentMail(tx, id),
  run: async ({ tx, actor, postbox, emit }, { id }) => {
    if (!postbox?.send) return failed(refused('mail-server-missing', { field: 'id' }))
    await releaseMail(tx, id)
    await enqueue({ tx, actor }, sendMail, { mailId: id })
    emit({ subject: { type: 'mail', id }, changes: {} })
    return ok({ id })
  },
})
