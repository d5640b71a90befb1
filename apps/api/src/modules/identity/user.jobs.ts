import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { forgetExpiredSignIns } from './use-cases/forget-expired-sign-ins.ts'
import { mailPasswordReset } from './use-cases/mail-password-reset.ts'
import { warnOfGuessing } from './use-cases/warn-of-guessing.ts'

defineJob({
  name: 'user:forget-expired-sign-ins',
  title: 'Forget expired sessions and links',
  input: z.object({}),
  every: '7 * * * *',
  batch: ({ done }) =>
    batchOf(forgetExpiredSignIns, {}, ({ forgotten, more }) => ({
      cursor: null,
      done: done + forgotten,
      finished: !more,
    })),
})

/** Tells a user that their password is being guessed; asked for without a user where an address belongs to nobody. */
export const warnOfGuessingLater = defineJob({
  name: 'user:warn-of-guessing',
  title: 'Tell somebody that their password is being guessed',
  input: z.object({ userId: z.string().nullable() }),
  batch: ({ input }) =>
    batchOf(warnOfGuessing, input, ({ warned }) => ({ cursor: null, done: warned ? 1 : 0, finished: true })),
})

/** Mails a user a link for a new password; asked for without a user where an address belongs to nobody. */
export const mailPasswordResetLater = defineJob({
  name: 'user:mail-password-reset',
  title: 'Mail somebody a link for a new password',
  input: z.object({ userId: z.string().nullable() }),
  batch: ({ input }) =>
    batchOf(mailPasswordReset, input, ({ mailed }) => ({ cursor: null, done: mailed ? 1 : 0, finished: true })),
})
