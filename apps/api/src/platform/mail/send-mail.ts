import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { defineJob } from '../jobs/define-job.ts'
import { inTransaction } from '../transactions/begin.ts'
import type { UseCaseContext } from '../use-case.ts'
import { holdMail, nextAttemptOf, noteAttempt, takeMail } from './mail.store.ts'

/**
 * Sends one mail, and waits between attempts for as long as the mail says. It is sent at least once, and twice at most
 * where the server took it and nobody was left to note that.
 */
export const sendMail = defineJob({
  name: 'mail:send',
  title: 'Send a mail',
  input: z.object({ mailId: z.uuid() }),
  deadline: 5 * 60,
  batch: ({ input: { mailId }, done }) => ({
    async run(context, save) {
      await attempt(context, mailId)
      const startAfter = await nextAttemptOf(context.prisma, mailId)
      const checkpoint = { cursor: null, done: startAfter ? done : done + 1, startAfter, finished: startAfter === null }
      await inTransaction(context.prisma, (tx) => save(tx, checkpoint))
      return ok(checkpoint)
    },
  }),
})

/** Attempts a mail that is due; speaks to the server outside any transaction. */
async function attempt({ prisma, postbox }: UseCaseContext, mailId: string): Promise<void> {
  const mail = await takeMail(prisma, mailId)
  if (!mail) return
  if (!postbox?.send) return holdMail(prisma, mailId, 'NOT_CONFIGURED', null)
  const text = postbox.seal.open(mail.sealed, mailId)
  if (!text.ok) return holdMail(prisma, mailId, 'UNREADABLE', null)
  await noteAttempt(prisma, mail, await postbox.send({ ...mail, text: text.value.toString() }))
}
