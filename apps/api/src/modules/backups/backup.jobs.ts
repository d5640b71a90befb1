import { failed, ok } from '@sourceline/domain'
import { OperatorError } from '@sourceline/database/operator-error'
import { z } from 'zod'
import { defineJob } from '../../platform/jobs/define-job.ts'
import { ObjectStoreError } from '../../platform/objects/object-store.ts'
import { inTransaction, outsideTransaction } from '../../platform/transactions/begin.ts'
import { refused } from './backup.refusals.ts'
import { makeScheduledBackup } from './scheduled-backups.ts'

/** The name by which the job's last run is found. */
export const backupJob = 'backup:make'

defineJob({
  name: backupJob,
  title: 'Back the newsroom up where it is time for that',
  input: z.object({}),
  every: '7 * * * *',
  deadline: 12 * 3_600,
  batch: ({ done }) => ({
    async run(context, save) {
      try {
        const message = await makeScheduledBackup(outsideTransaction(context.prisma), new Date())
        const checkpoint = { cursor: null, done: done + 1, message, finished: true }
        await inTransaction(context.prisma, (tx) => save(tx, checkpoint))
        return ok(checkpoint)
      } catch (error) {
        // What somebody has to put right is told; anything else is tried again.
        if (error instanceof OperatorError || error instanceof ObjectStoreError)
          return failed(refused('backup-failed', { field: 'backups.place', reason: error.message }))
        throw error
      }
    },
  }),
})
