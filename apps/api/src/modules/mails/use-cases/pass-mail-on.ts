import { ok } from '@sourceline/domain'
import { useCase } from '../../../platform/use-case.ts'
import { unsentMail } from '../mail.input.ts'
import { lockUnsentMail, putMailAside } from '../mail.store.ts'

/** Puts a mail aside that was not sent, because it was passed on by hand or is not needed: its text is gone. */
export const passMailOn = useCase({
  action: 'mail:pass-on',
  refusals: ['record-missing'],
  input: unsentMail,
  subject: ({ tx }, { id }) => lockUnsentMail(tx, id),
  run: async ({ tx, emit }, { id }) => {
    await putMailAside(tx, id)
    emit({ subject: { type: 'mail', id }, changes: {} })
    return ok({ id })
  },
})
