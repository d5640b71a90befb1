import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { deleteEndedJobs } from '../../../platform/jobs/job.store.ts'
import { readSettings } from '../../../platform/settings/read-settings.ts'
import { useCase } from '../../../platform/use-case.ts'
import { jobSettings } from '../job.settings.ts'

const day = 86_400_000

/** How many rows one batch takes away. */
const max = 1_000

/** Forgets jobs that ended or failed longer ago than the settings say. */
export const forgetEndedJobs = useCase({
  action: 'job:forget-ended',
  input: z.object({}),
  run: async ({ tx, now }) => {
    const at = now.getTime()
    const { keepEnded, keepFailed } = await readSettings(tx, jobSettings)
    const forgotten = await deleteEndedJobs(tx, {
      ended: new Date(at - keepEnded * day),
      failed: new Date(at - keepFailed * day),
      max,
    })
    return ok({ forgotten, more: forgotten === max })
  },
})
