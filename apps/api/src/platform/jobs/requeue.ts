import type { PrismaClient } from '@sourceline/database'
import { inTransaction, outsideTransaction } from '../transactions/begin.ts'
import { jobNamed } from './define-job.ts'
import { unendedJobs } from './job.store.ts'
import { send } from './queue.ts'

/**
 * Queues every job that has not ended, where the queue knows nothing of them. What is queued twice is done once.
 *
 * @returns How many there are.
 */
export async function requeueJobs(prisma: PrismaClient): Promise<number> {
  const jobs = await unendedJobs(outsideTransaction(prisma))
  for (const { id, name, startAfter } of jobs)
    await inTransaction(prisma, (tx) => send(tx, id, jobNamed(name) ?? { name }, startAfter ?? undefined))
  return jobs.length
}
