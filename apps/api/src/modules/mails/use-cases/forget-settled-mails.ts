import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { sendMail } from '../../../platform/mail/send-mail.ts'
import { readSettings } from '../../../platform/settings/read-settings.ts'
import { useCase } from '../../../platform/use-case.ts'
import { mailSettings } from '../mail.settings.ts'
import { deleteSettledMails, overdueMails, withdrawLateMails } from '../mail.store.ts'

const max = 200

/**
 * Withdraws what is too late to be sent, forgets what was settled longer ago than the settings say, and asks anew
 * for the sending of what is long due and has no job any more, as after a restore.
 */
export const forgetSettledMails = useCase({
  action: 'mail:forget-settled',
  input: z.object({}),
  run: async ({ tx, actor }) => {
    const withdrawn = await withdrawLateMails(tx, max)
    const { keepSettled } = await readSettings(tx, mailSettings)
    const forgotten = await deleteSettledMails(tx, keepSettled, max)
    const overdue = await overdueMails(tx, max)
    for (const { id, dueAt } of overdue)
      await enqueue({ tx, actor }, sendMail, { mailId: id }, { key: `${id} due ${dueAt.toISOString()}` })
    return ok({ settled: withdrawn + forgotten, more: withdrawn === max || forgotten === max })
  },
})
