import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { forgetEndedJobs } from './use-cases/forget-ended-jobs.ts'

defineJob({
  name: 'job:forget-ended',
  title: 'Forget old jobs',
  input: z.object({}),
  every: '17 3 * * *',
  batch: ({ done }) =>
    batchOf(forgetEndedJobs, {}, ({ forgotten, more }) => ({ cursor: null, done: done + forgotten, finished: !more })),
})
