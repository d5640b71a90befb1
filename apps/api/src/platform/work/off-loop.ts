import { failed, ok, type Result } from '@sourceline/domain'
import { Piscina } from 'piscina'
import type { Failure } from '../failure.ts'
import { refusal } from '../refusals/define-refusals.ts'
import { standardWorkLimits, type WorkLimits } from './limits.ts'
import { Places } from './places.ts'
import { watchProcessorTime } from './processor-time.ts'
import { threadFile } from './thread-file.ts'
import { observePresentWork, observeWork, type WorkOutcome } from './work-metrics.ts'

/** How many times its processor time may go by while work waits for a thread, and for a processor where the machine is busy. */
const patience = 3

let limits = standardWorkLimits
let pool: { readonly threads: Piscina; readonly places: Places } | null = null
/** Pieces of work that run or wait for a thread. */
let present = 0

/** Sets the limits of a server; before the first work is done. */
export function limitWork(wanted: WorkLimits): void {
  limits = wanted
}

function openPool(): Piscina {
  const opened = new Piscina({
    filename: threadFile('work'),
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  })
  // A thread that is being ended at the deadline can still run out of memory. Its work has been answered, and an error
  // that nobody listens to would end the process.
  opened.on('error', () => undefined)
  return opened
}

function count(change: 1 | -1): void {
  present += change
  const running = Math.min(present, limits.threads)
  observePresentWork({ running, waiting: present - running })
}

/** Why work did not end by itself. Whoever asked for it is told, unless nobody is there any more. */
function endOf(error: unknown, times: readonly AbortSignal[], asker: AbortSignal | undefined): WorkOutcome {
  if (asker?.aborted) return 'cancelled'
  if (times.some(({ aborted }) => aborted)) return 'time'
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken'
}

/** Why work is not begun, or not done to its end. */
export const readingRefusals = ['reading-queue-full', 'reading-too-large', 'reading-too-slow'] as const

/** One of them. */
export type ReadingCode = (typeof readingRefusals)[number]

/** Whose work it is, and how long it may take. */
export interface OffLoopOptions {
  /** The field of the input that makes the work. */
  readonly field: string
  /** In milliseconds of processor time; the server's own where left out. */
  readonly deadline?: number
  /** Aborted when nobody waits for the answer any more: the thread is ended then. */
  readonly signal?: AbortSignal | undefined
  /** It carries on what another work has begun: it is done before what would begin something. */
  readonly carriesOn?: boolean
}

/**
 * Runs one of the works that `work-thread.ts` names in a thread, so that other requests are answered meanwhile. The
 * thread is ended at the deadline and when its memory is used up: `too-complex`, with the field and the cure. Where
 * too much work waits already, none is begun: `too-many-requests`.
 *
 * @throws what the work throws, and the signal's reason once it is aborted.
 */
export async function runOffLoop<Input, Value>(
  task: string,
  input: Input,
  { field, deadline = limits.deadline, signal, carriesOn = false }: OffLoopOptions,
): Promise<Result<Value, Failure<ReadingCode>>> {
  if (!carriesOn && present >= limits.threads + limits.queue) {
    observeWork(task, 'refused', 0)
    return failed({
      kind: 'too-many-requests',
      ...refusal('reading-queue-full'),
      retryAfter: 60,
    })
  }
  pool ??= { threads: openPool(), places: new Places(limits.threads) }
  const { threads, places } = pool
  const times = [AbortSignal.timeout(deadline * patience)]
  const ends = signal ? [...times, signal] : times
  const start = performance.now()
  count(1)
  let outcome: WorkOutcome = 'done'
  try {
    await places.take(AbortSignal.any(ends), carriesOn)
    const watch = watchProcessorTime(() => threads.threads, deadline)
    times.push(watch.signal)
    try {
      return ok((await threads.run({ task, input }, { signal: AbortSignal.any([...ends, watch.signal]) })) as Value)
    } finally {
      watch.end()
      places.give()
    }
  } catch (error) {
    outcome = endOf(error, times, signal)
    if (outcome === 'cancelled') throw signal?.reason
    if (outcome === 'time')
      return failed({
        kind: 'too-complex',
        field,
        limit: 'TIME',
        ...refusal('reading-too-slow', { seconds: deadline / 1000 }),
      })
    if (outcome === 'memory')
      return failed({
        kind: 'too-complex',
        field,
        limit: 'MEMORY',
        ...refusal('reading-too-large', { megabytes: limits.memory }),
      })
    throw error
  } finally {
    count(-1)
    observeWork(task, outcome, performance.now() - start)
  }
}

/** Ends the threads; later work opens them anew. */
export async function closeWork(): Promise<void> {
  const open = pool
  pool = null
  await open?.threads.destroy()
}
