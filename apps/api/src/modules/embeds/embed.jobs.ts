import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { refreshEmbeds } from './use-cases/refresh-embeds.ts'

defineJob({
  name: 'embed:refresh',
  title: 'Ask other sites anew what embeds show',
  input: z.object({}),
  every: '41 * * * *',
  batch: ({ done }) =>
    batchOf(refreshEmbeds, {}, ({ asked, more }) => ({ cursor: null, done: done + asked, finished: !more })),
})
