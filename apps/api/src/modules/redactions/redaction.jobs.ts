import { z } from 'zod'
import { batchOf, defineJob } from '../../platform/jobs/define-job.ts'
import { applyDueRedactions } from './use-cases/apply-due-redactions.ts'

/** Asked for at the moment when a redaction is due; the hourly turn finds what a restored database has no job for. */
export const applyDue = defineJob({
  name: 'redaction:apply-due',
  title: 'Carry out redactions that are due',
  input: z.object({}),
  every: '41 * * * *',
  batch: ({ done }) =>
    batchOf(applyDueRedactions, {}, ({ applied }) => ({ cursor: null, done: done + applied, finished: true })),
})
