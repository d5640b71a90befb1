import { availableParallelism } from 'node:os'

/** How much work may be done beside the event loop. */
export interface WorkLimits {
  /**
   * After how many milliseconds of processor time a piece of work is ended; after three times as many that go by, the time
   * that it waits for a thread included, it is ended whatever it has had of them.
   */
  readonly deadline: number
  /** How many threads work at once. */
  readonly threads: number
  /** How many pieces of work may wait for a thread; whoever comes later is told to come again. */
  readonly queue: number
  /** Heap of a thread, in megabytes; work that needs more is ended. */
  readonly memory: number
}

/** The limits where nothing else is set: one core is left to the event loop. */
export const standardWorkLimits: WorkLimits = {
  deadline: 20_000,
  threads: Math.max(1, availableParallelism() - 1),
  queue: 100,
  memory: 512,
}
