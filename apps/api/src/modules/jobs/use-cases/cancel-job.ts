import { actorMay, keeperOf, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { requestCancel } from '../../../platform/jobs/job.store.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refusal } from '../job.refusals.ts'
import { loadJob } from '../job.store.ts'

/** Cancels a job, one’s own or any for administrators. One that has ended stays as it is. */
export const cancelJob = useCase({
  action: 'job:cancel',
  refusals: ['job-of-another', 'record-missing'],
  input: z.object({ id: idOf('job').describe('The job.') }),
  subject: ({ tx }, { id }) => loadJob(tx, id),
  policy: (actor, { startedById }) =>
    actorMay(actor, 'job:manage') || (startedById !== null && startedById === keeperOf(actor))
      ? null
      : refusal('job-of-another'),
  run: async ({ tx, now, emit }, _input, job) => {
    if (job.endedAt) return ok({ id: job.id })
    await requestCancel(tx, job.id, now)
    emit({ subject: { type: 'job', id: job.id }, changes: { name: job.name } })
    return ok({ id: job.id })
  },
})
