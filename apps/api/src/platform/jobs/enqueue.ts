import { keeperOf } from '@sourceline/domain'
import type { z } from 'zod'
import type { Transaction } from '../transactions/transaction.ts'
import type { Running } from '../use-case.ts'
import type { JobDefinition } from './define-job.ts'
import { insertJob, jobOfKey, releaseKey } from './job.store.ts'
import { send } from './queue.ts'

/** How a job is asked for. */
interface Asking {
  /** What makes the cause the same: asking twice with one key gives one job, as long as that is remembered. */
  readonly key?: string
  /** The key stands for the cause only as long as its job has not ended: asked for later, there is a new one. */
  readonly untilEnded?: true
  /** When it may begin; at once if left out. */
  readonly startAfter?: Date
}

/**
 * Asks for a job within the transaction of its cause: it exists if that is committed, and not otherwise.
 *
 * @returns The UUID of the job, of the earlier one where the cause is the same.
 */
export async function enqueue<Input extends z.ZodObject>(
  { tx, actor }: Pick<Running, 'tx' | 'actor'>,
  job: JobDefinition<Input>,
  input: z.input<Input>,
  { key, untilEnded, startAfter }: Asking = {},
): Promise<string> {
  const parsed = job.input.parse(input)
  const startedBy = { id: keeperOf(actor), name: actor.name }
  if (untilEnded && key !== undefined) await releaseKey(tx, job.name, key)
  const id = await insertJob(tx, { name: job.name, key, input: parsed, startAfter, scheduled: false, startedBy })
  if (id) {
    await send(tx, id, job, startAfter)
    return id
  }
  const earlier = key === undefined ? null : await jobOfKey(tx, job.name, key)
  if (!earlier) throw new Error(`the job ${job.name} was neither kept nor there`)
  return earlier
}

/** Asks for a periodic job whose turn it is, unless its predecessor has not ended. */
export async function enqueuePeriodic(tx: Transaction, job: JobDefinition, turn: string): Promise<void> {
  const startedBy = { id: null, name: 'Sourceline' }
  const id = await insertJob(tx, { name: job.name, key: turn, input: {}, scheduled: true, startedBy })
  if (id) await send(tx, id, job)
}
