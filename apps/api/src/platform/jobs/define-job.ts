import type { Result } from '@sourceline/domain'
import type { z } from 'zod'
import type { Transaction } from '../transactions/transaction.ts'
import type { Failure } from '../failure.ts'
import type { UseCase, UseCaseContext } from '../use-case.ts'

/** How far a job is after a batch; saved in the batch's own transaction. */
export interface Checkpoint {
  /** From where the next batch goes on: an id or a position, never text. Null for the beginning. */
  readonly cursor: string | null
  /** How many things are done, all batches together. */
  readonly done: number
  /** How many there are; null where nobody knows. */
  readonly total?: number | null
  /** In plain words, without what people wrote. */
  readonly message?: string
  /** When the next batch may begin; until then the job waits, and nobody for it. At once if left out. */
  readonly startAfter?: Date | null
  /** Whether nothing is left. */
  readonly finished: boolean
}

/** One batch: a call of a use-case, and how far the job is once that has succeeded. */
export interface Batch {
  run(
    context: UseCaseContext,
    save: (tx: Transaction, checkpoint: Checkpoint) => Promise<void>,
  ): Promise<Result<Checkpoint, Failure>>
}

/** From what a batch is made. */
export interface Step<Input> {
  /** UUID of the job. */
  readonly jobId: string
  readonly input: Input
  /** Who asked for it, by the id under which that is kept: a job that goes on for long asks whether they still may. */
  readonly startedById: string | null
  readonly cursor: string | null
  readonly done: number
  /** Aborted when the job is cancelled, is late, or must make room because the process stops. */
  readonly signal: AbortSignal
  /** Whether an error will pass when the job is tried again; one that will not is logged, so that the job may go on. */
  willPass(error: unknown): boolean
}

/** What a job is. */
export interface JobDefinition<Input extends z.ZodObject = z.ZodObject> {
  /** Noun and verb, as `identity:forget-expired`. */
  readonly name: string
  /** What it does, said to people: `Forgets sessions that have expired`. */
  readonly title: string
  /** Ids, words of lists and marks alone: what people wrote is read when the job runs, so that a redaction reaches it. */
  readonly input: Input
  /** When it starts by itself: a cron expression with minutes, in UTC. Its input is then empty. */
  readonly every?: string
  /** After how many seconds one run is ended, and the job with it. An hour if left out. */
  readonly deadline?: number
  /** How often it is tried again after an error that nobody expected. Five times if left out. */
  readonly retries?: number
  /** Seconds before the first of these attempts; each further one waits twice as long. Five if left out. */
  readonly retryDelay?: number
  /** Makes the next batch. Called again until one says that it was the last. */
  readonly batch: (step: Step<z.output<Input>>) => Batch | Promise<Batch>
}

const declared = new Map<string, JobDefinition>()

/**
 * Declares a job beside its noun, in `<noun>.jobs.ts`.
 *
 * @throws Error when there is one of that name.
 */
export function defineJob<Input extends z.ZodObject>(definition: JobDefinition<Input>): JobDefinition<Input> {
  if (declared.has(definition.name)) throw new Error(`the job ${definition.name} is declared twice`)
  declared.set(definition.name, definition as unknown as JobDefinition)
  return definition
}

/** Every job of the modules that are loaded. */
export const allJobs = (): readonly JobDefinition[] => [...declared.values()]

/** The job of a name; undefined for one of an earlier or later version. */
export const jobNamed = (name: string): JobDefinition | undefined => declared.get(name)

/**
 * A batch that is one call of a use-case.
 *
 * @param next Says how far the job is, from what the use-case gave back.
 */
export function batchOf<Input extends z.ZodType, Value>(
  useCase: UseCase<Input, Value>,
  input: z.input<Input>,
  next: (value: Value) => Checkpoint,
): Batch {
  return {
    async run(context, save) {
      const alongside = (tx: Transaction, value: unknown): Promise<void> => save(tx, next(value as Value))
      const result = await useCase({ ...context, alongside }, input)
      return result.ok ? { ok: true, value: next(result.value) } : result
    },
  }
}
