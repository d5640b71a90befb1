import { failed, ok } from '@sourceline/domain'
import { useCase } from '../../../platform/use-case.ts'
import { heldMail } from '../mail.input.ts'
import { refused } from '../mail.refusals.ts'
import { lockHeldMail, releaseMail } from '../mail.store.ts'

/** Lets a held mail be sent after all, once what kept it is mended. */
export const sendMailAgain = useCase({
  action: 'mail:send-again',
  input: heldMail,
  subject: ({ tx }, { id }) => lockHeldMail(tx, id),
  run: async ({ tx, postbox, emit }, { id }) => {
    if (!postbox?.smtp) return failed(refused('mail-server-missing', { field: 'id' }))
    await releaseMail(tx, id)
    emit({ subject: { type: 'mail', id }, changes: {} })
    return ok({ id })
  },
})
