import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { deleteEndedJobs } from '../../../platform/jobs/job.store.ts'
import { useCase } from '../../../platform/use-case.ts'

const day = 86_400_000

/** How many rows one batch takes away. */
const max = 1_000

/** Forgets jobs that ended more than a week ago, and those that failed more than 90 days ago. */
export const forgetEndedJobs = useCase({
  action: 'job:forget-ended',
  input: z.object({}),
  run: async ({ tx, now }) => {
    const at = now.getTime()
    const forgotten = await deleteEndedJobs(tx, {
      ended: new Date(at - 7 * day),
      failed: new Date(at - 90 * day),
      max,
    })
    return ok({ forgotten, more: forgotten === max })
  },
})
