import type { PrismaClient } from '@sourceline/database'
import type { Actor } from '@sourceline/domain'
import { refusalOf, type Failure } from '../failure.ts'
import type { Log } from '../log.ts'
import { OutOfTime } from '../deadline.ts'
import { saysUnavailable } from '../unavailable.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { inTransaction, outsideTransaction } from '../transactions/begin.ts'
import type { UseCaseContext } from '../use-case.ts'
import { jobNamed, type Checkpoint, type JobDefinition } from './define-job.ts'
import { claimJob, ClaimLost, endCancelled, endFailed, putBack, saveCheckpoint, stillClaimed } from './job.store.ts'
import type { ClaimedJob } from './job.store.ts'
import { anHour, send } from './queue.ts'

/** What use-cases may need beside the database: the keys of the vault, and where mails are posted. */
export type Means = Pick<UseCaseContext, 'keys' | 'postbox'>

/** What a worker works with. */
export interface Workplace {
  readonly prisma: PrismaClient
  readonly log: Log
  /** What use-cases may need beside the database. */
  readonly means: Means
  /** Aborted when this process stops: a run then ends with its present batch and goes on elsewhere. */
  readonly stopping: AbortSignal
}

/** A job acts as the newsroom: whether its cause was allowed is decided when it is asked for. */
const newsroom: Actor = { kind: 'SYSTEM', id: null, name: 'Sourceline', role: 'ADMINISTRATOR' }

/** How often a run asks whether it was cancelled, in milliseconds. */
const watchEvery = 1_000

class TooLate extends Error {}

/** Tells the queue to try again. The queue keeps what it is told, so that it is told nothing of the error. */
class TryAgain extends Error {}

/**
 * Runs a job from its last checkpoint. Any number of workers may be told to run the same: the latest goes on, and what
 * an earlier one would still save is refused.
 *
 * @throws TryAgain where something happened that nobody expected.
 */
export async function runJob(place: Workplace, jobId: string, held: AbortSignal): Promise<void> {
  const claimed = await claimJob(place.prisma, jobId)
  if (!claimed) return endCancelled(place.prisma, jobId)
  const job = jobNamed(claimed.name)
  if (!job) return endFailed(place.prisma, jobId, 'This version of Sourceline does not know this job.')
  const late = AbortSignal.timeout((job.deadline ?? anHour) * 1_000)
  const { lost, unwatch } = watch(place.prisma, claimed)
  try {
    const signals = { stopping: place.stopping, late, over: AbortSignal.any([held, lost]) }
    const failure = await workThrough(place, job, claimed, signals)
    if (failure) await endFailed(place.prisma, jobId, refusalOf(failure).message, claimed.attempt)
  } catch (error) {
    await settle(place, job, claimed, error)
  } finally {
    unwatch()
  }
  await endCancelled(place.prisma, jobId)
}

/** What can end a run before the job is done. */
interface Signals {
  readonly stopping: AbortSignal
  readonly late: AbortSignal
  /** Cancelled, or taken over by another worker. */
  readonly over: AbortSignal
}

/** Does batch after batch; gives the failure that a use-case expected. */
async function workThrough(
  place: Workplace,
  job: JobDefinition,
  claimed: ClaimedJob,
  { stopping, late, over }: Signals,
): Promise<Failure | null> {
  const input = job.input.parse(claimed.input)
  const context: UseCaseContext = {
    prisma: place.prisma,
    actor: newsroom,
    requestId: `job ${claimed.id}`,
    ...place.means,
  }
  const signal = AbortSignal.any([stopping, late, over])
  const save = async (tx: Transaction, checkpoint: Checkpoint): Promise<void> => {
    await saveCheckpoint(tx, claimed, checkpoint)
    if (checkpoint.startAfter) await send(tx, claimed.id, job, checkpoint.startAfter)
  }
  let at: Pick<Checkpoint, 'cursor' | 'done' | 'finished' | 'startAfter'> = { ...claimed, finished: false }
  while (!at.finished && !at.startAfter) {
    if (over.aborted) throw new ClaimLost('this run of the job is over')
    if (late.aborted) throw new TooLate()
    if (stopping.aborted) {
      await goOnElsewhere(place.prisma, job, claimed)
      return null
    }
    const { cursor, done } = at
    const { id: jobId, startedById } = claimed
    const willPass = (error: unknown): boolean => passes(error, signal) || logged(place.log, claimed, error)
    const batch = await job.batch({ jobId, input, startedById, cursor, done, signal, willPass })
    if (late.aborted) throw new TooLate()
    const result = await batch.run(context, save)
    if (!result.ok) return result.failure
    at = result.value
  }
  return null
}

/** Whether an error has to do with the moment, and not with what the job works on. */
const passes = (error: unknown, over: AbortSignal): boolean =>
  over.aborted || error instanceof ClaimLost || (saysUnavailable(error) && !(error instanceof OutOfTime))

function logged(log: Log, { id, name }: ClaimedJob, error: unknown): false {
  log.error({ err: error, job: name, jobId: id }, 'a job met an error, and leaves out what it met it at')
  return false
}

/** Queues the rest of a job anew, which counts as no attempt. */
async function goOnElsewhere(prisma: PrismaClient, job: JobDefinition, claimed: ClaimedJob): Promise<void> {
  await inTransaction(prisma, async (tx) => {
    if (await putBack(tx, claimed, null)) await send(tx, claimed.id, job)
  })
}

async function settle(
  { prisma, log, stopping }: Workplace,
  job: JobDefinition,
  claimed: ClaimedJob,
  error: unknown,
): Promise<void> {
  if (error instanceof ClaimLost) return
  if (error instanceof TooLate)
    return endFailed(
      prisma,
      claimed.id,
      'It took longer than it may; what it did until then stays done.',
      claimed.attempt,
    )
  // What was waited for may end with an error of its own when it is told to stop.
  if (stopping.aborted) return goOnElsewhere(prisma, job, claimed)
  if (!(await stillClaimed(prisma, claimed))) return
  log.error({ err: error, job: claimed.name, jobId: claimed.id }, 'a job met an error')
  await putBack(outsideTransaction(prisma), claimed, 'An error interrupted it; it is tried again.')
  throw new TryAgain()
}

/** Asks now and then whether a run may go on. A database that does not answer says nothing about that. */
function watch(prisma: PrismaClient, claimed: ClaimedJob): { lost: AbortSignal; unwatch: () => void } {
  const controller = new AbortController()
  const timer = setInterval(() => {
    void stillClaimed(prisma, claimed).then(
      (still) => !still && controller.abort(),
      () => undefined,
    )
  }, watchEvery)
  return { lost: controller.signal, unwatch: () => clearInterval(timer) }
}
