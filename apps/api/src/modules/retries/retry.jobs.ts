import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { forgetRetries } from './use-cases/forget-retries.ts'

defineJob({
  name: 'retry:forget',
  title: 'Forget the keys of changes that were sent more than a day ago',
  input: z.object({}),
  every: '13 * * * *',
  batch: ({ done }) =>
    batchOf(forgetRetries, {}, ({ forgotten, more }) => ({ cursor: null, done: done + forgotten, finished: !more })),
})
