import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { forgetSettledMails } from './use-cases/forget-settled-mails.ts'

defineJob({
  name: 'mail:forget-settled',
  title: 'Withdraw mails that are too late, and forget old ones',
  input: z.object({}),
  every: '27 * * * *',
  batch: ({ done }) =>
    batchOf(forgetSettledMails, {}, ({ settled, more }) => ({ cursor: null, done: done + settled, finished: !more })),
})
