import type { PrismaClient } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { newUuid } from '../ids.ts'
import type { Checkpoint } from './define-job.ts'

/** A run of a job: only the latest attempt may save. */
export interface Claim {
  readonly id: string
  readonly attempt: number
}

/** What a worker is given to go on with. */
export interface ClaimedJob extends Claim {
  readonly name: string
  readonly input: unknown
  /** Who asked for it, by the id under which that is kept; null where nobody did. */
  readonly startedById: string | null
  readonly cursor: string | null
  readonly done: number
}

/** A job to be kept. */
interface NewJob {
  readonly name: string
  readonly key?: string | undefined
  readonly input: object
  readonly startAfter?: Date | undefined
  readonly scheduled: boolean
  readonly startedBy: { readonly id: string | null; readonly name: string }
}

/** Somebody else has gone on with this job, or it was cancelled: what this run did meanwhile is not kept. */
export class ClaimLost extends Error {}

/**
 * Keeps a job; null where the same key, or a periodic one that has not ended, is there already. Waits for another
 * transaction that is about to keep the same.
 */
export async function insertJob(
  tx: Transaction,
  { name, key, input, startAfter, scheduled, startedBy }: NewJob,
): Promise<string | null> {
  const [row] = await clientOf(tx).$queryRaw<{ id: string }[]>`
    INSERT INTO job (id, name, key, input, state, start_after, scheduled, started_by_id, started_by_name, created_at)
    VALUES (${newUuid()}::uuid, ${name}, ${key ?? null}, ${JSON.stringify(input)}::jsonb, 'QUEUED',
      ${startAfter ?? null}::timestamptz, ${scheduled}, ${startedBy.id}, ${startedBy.name},
      date_trunc('milliseconds', now()))
    ON CONFLICT DO NOTHING RETURNING id`
  return row?.id ?? null
}

/** The job that a cause has made. */
export async function jobOfKey(tx: Transaction, name: string, key: string): Promise<string | null> {
  return (await clientOf(tx).job.findUnique({ where: { name_key: { name, key } }, select: { id: true } }))?.id ?? null
}

/** Frees a key whose job has ended. */
export async function releaseKey(tx: Transaction, name: string, key: string): Promise<void> {
  await clientOf(tx).job.updateMany({ where: { name, key, NOT: { endedAt: null } }, data: { key: null } })
}

/** Takes a job up, from whoever may have had it before; null for one that has ended or is to end. */
export async function claimJob(prisma: PrismaClient, id: string): Promise<ClaimedJob | null> {
  const [row] = await prisma.$queryRaw<ClaimedJob[]>`
    UPDATE job SET state = 'RUNNING', attempt = attempt + 1, started_at = coalesce(started_at, now())
    WHERE id = ${id}::uuid AND ended_at IS NULL AND cancel_requested_at IS NULL
    RETURNING id, attempt, name, input, started_by_id AS "startedById", cursor, done`
  return row ?? null
}

/**
 * Saves how far a run is, in the transaction of what it did.
 *
 * @throws ClaimLost where this run may save no more.
 */
export async function saveCheckpoint(tx: Transaction, { id, attempt }: Claim, checkpoint: Checkpoint): Promise<void> {
  const { cursor, done, total = null, message = null, startAfter = null, finished } = checkpoint
  const saved = await clientOf(tx).$executeRaw`
    UPDATE job SET cursor = ${cursor}, done = ${done}, total = ${total}::int, message = ${message},
      state = CASE WHEN ${finished} THEN 'DONE' WHEN ${startAfter}::timestamptz IS NULL THEN 'RUNNING' ELSE 'QUEUED' END,
      start_after = ${startAfter}::timestamptz,
      ended_at = CASE WHEN ${finished} THEN clock_timestamp() END
    WHERE id = ${id}::uuid AND attempt = ${attempt} AND state = 'RUNNING' AND cancel_requested_at IS NULL`
  if (saved === 0) throw new ClaimLost('this run of the job is over')
}

/** Whether a run may go on. */
export async function stillClaimed(prisma: PrismaClient, { id, attempt }: Claim): Promise<boolean> {
  return (await prisma.job.count({ where: { id, attempt, state: 'RUNNING', cancelRequestedAt: null } })) === 1
}

/** Lets a job wait for its next attempt. */
export async function putBack(tx: Transaction, { id, attempt }: Claim, message: string | null): Promise<boolean> {
  const { count } = await clientOf(tx).job.updateMany({
    where: { id, attempt, state: 'RUNNING' },
    data: { state: 'QUEUED', ...(message === null ? {} : { message }) },
  })
  return count === 1
}

/** Ends a job that was to be cancelled while it ran. */
export async function endCancelled(prisma: PrismaClient, id: string): Promise<void> {
  await prisma.job.updateMany({
    where: { id, endedAt: null, cancelRequestedAt: { not: null } },
    data: { state: 'CANCELLED', endedAt: new Date() },
  })
}

/** Gives a job up, for a reason in plain words; one that has ended stays as it is. */
export async function endFailed(prisma: PrismaClient, id: string, failure: string, attempt?: number): Promise<void> {
  await prisma.job.updateMany({
    where: { id, endedAt: null, ...(attempt === undefined ? {} : { attempt }) },
    data: { state: 'FAILED', failure, endedAt: new Date() },
  })
}

/** Asks for the end of a job: at once while it waits, with its present batch undone while it runs. */
export async function requestCancel(tx: Transaction, id: string, now: Date): Promise<void> {
  await clientOf(tx).$executeRaw`
    UPDATE job SET cancel_requested_at = coalesce(cancel_requested_at, ${now}),
      state = CASE state WHEN 'QUEUED' THEN 'CANCELLED' ELSE state END,
      ended_at = CASE state WHEN 'QUEUED' THEN ${now}::timestamptz ELSE ended_at END
    WHERE id = ${id}::uuid AND ended_at IS NULL`
}

/** Forgets jobs that ended before a moment, at most so many; those that failed are kept until another. Gives their number. */
export async function deleteEndedJobs(
  tx: Transaction,
  bounds: { ended: Date; failed: Date; max: number },
): Promise<number> {
  return clientOf(tx).$executeRaw`
    DELETE FROM job WHERE id IN (
      SELECT id FROM job
      WHERE ended_at < CASE state WHEN 'FAILED' THEN ${bounds.failed}::timestamptz ELSE ${bounds.ended}::timestamptz END
      ORDER BY ended_at LIMIT ${bounds.max} FOR UPDATE SKIP LOCKED)`
}

/** The jobs that have not ended; none counts as running any more. */
export async function unendedJobs(tx: Transaction): Promise<{ id: string; name: string; startAfter: Date | null }[]> {
  return clientOf(tx).$queryRaw`
    UPDATE job SET state = 'QUEUED' WHERE ended_at IS NULL RETURNING id, name, start_after AS "startAfter"`
}
