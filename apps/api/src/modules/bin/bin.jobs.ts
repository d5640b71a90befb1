import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { purgeBin } from './use-cases/purge-bin.ts'

defineJob({
  name: 'bin:purge',
  title: 'Delete for good what has lain in the bin long enough',
  input: z.object({}),
  every: '47 * * * *',
  batch: ({ done }) =>
    batchOf(purgeBin, {}, ({ purged, more }) => ({ cursor: null, done: done + purged, finished: !more })),
})
