import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { forgetExpiredSignIns } from './use-cases/forget-expired-sign-ins.ts'

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
