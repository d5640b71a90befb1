import { ok } from '@sourceline/domain'
import { useCase } from '../../../platform/use-case.ts'
import { heldMail } from '../mail.input.ts'
import { lockHeldMail, putMailAside } from '../mail.store.ts'

/** Notes that a held mail was passed on by hand, or is not needed: its text is gone. */
export const passMailOn = useCase({
  action: 'mail:pass-on',
  input: heldMail,
  subject: ({ tx }, { id }) => lockHeldMail(tx, id),
  run: async ({ tx, emit }, { id }) => {
    await putMailAside(tx, id)
    emit({ subject: { type: 'mail', id }, changes: {} })
    return ok({ id })
  },
})
