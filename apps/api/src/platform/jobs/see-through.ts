import { setTimeout as wait } from 'node:timers/promises'
import type { PrismaClient } from '@sourceline/database'
import { runJob, type Workplace } from './run-job.ts'

/** How long a job that another worker has taken over may stand still before it is taken up here again, in milliseconds. */
const stillness = 60_000

/** How often somebody who waits for a job asks how far it is, in milliseconds. */
const askEvery = 500

const never = new AbortController().signal

/** How far a job is. */
export interface JobProgress {
  readonly state: string
  readonly done: number
  readonly attempt: number
  /** What it last said of itself. */
  readonly message: string | null
  readonly failure: string | null
}

const progressOf = (prisma: PrismaClient, id: string): Promise<JobProgress> =>
  prisma.job.findUniqueOrThrow({
    where: { id },
    select: { state: true, done: true, attempt: true, message: true, failure: true },
  })

const hasEnded = ({ state }: JobProgress): boolean => state !== 'QUEUED' && state !== 'RUNNING'

/**
 * Works on a job here until it has ended, and waits for it where a worker of the server takes it over. What is interrupted
 * goes on in that, or when the job is seen through again.
 *
 * @param tell Called now and then, and once more at the end.
 * @throws what the job met, after it was tried thrice.
 */
export async function seeThrough(place: Workplace, jobId: string, tell: () => Promise<void>): Promise<JobProgress> {
  const working = { over: false }
  const watching = (async () => {
    while (!working.over) {
      await tell()
      await wait(askEvery)
    }
  })()
  // Where it cannot tell, that is told at the end.
  watching.catch(() => undefined)
  try {
    for (let errors = 0; ;) {
      await runJob(place, jobId, never).catch((error: unknown) => {
        if ((errors += 1) === 3) throw error
      })
      const progress = await standing(place.prisma, jobId)
      if (hasEnded(progress)) return progress
    }
  } finally {
    working.over = true
    await watching
    await tell()
  }
}

/** Waits until a job has ended, or stands still. */
async function standing(prisma: PrismaClient, jobId: string): Promise<JobProgress> {
  let last = await progressOf(prisma, jobId)
  let since = Date.now()
  while (!hasEnded(last) && Date.now() - since < stillness) {
    await wait(askEvery)
    const present = await progressOf(prisma, jobId)
    if (present.done !== last.done || present.attempt !== last.attempt) since = Date.now()
    last = present
  }
  return last
}
