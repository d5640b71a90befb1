import { failed, ok, type Result } from '@sourceline/domain'
import { Piscina } from 'piscina'
import { invalid, type Failure } from '../failure.ts'
import { standardWorkLimits, type WorkLimits } from './limits.ts'

/** Pieces of work that wait for a thread. Whoever comes later is told to come again. */
const longestQueue = 100

let limits = standardWorkLimits
let pool: Piscina | null = null

/** Sets the limits of a server; before the first work is done. */
export function limitWork(wanted: WorkLimits): void {
  limits = wanted
}

function openPool(): Piscina {
  const isSource = import.meta.url.endsWith('.ts')
  return new Piscina({
    filename: new URL(isSource ? '../../../worker-from-source.mjs' : './worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: limits.threads,
    maxQueue: longestQueue,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  })
}

/**
 * Runs one of the works that `worker.ts` names in a thread, so that other requests are answered meanwhile.
 * The thread is ended at the deadline and when its memory is used up; both are failures that name the field and
 * the cure, and so is a queue that is full.
 *
 * @param field The field of the input that made the work.
 * @param deadline In milliseconds; the server's own where left out.
 */
export async function runOffLoop<Input, Value>(
  task: string,
  input: Input,
  { field, deadline = limits.deadline }: { readonly field: string; readonly deadline?: number },
): Promise<Result<Value, Failure>> {
  pool ??= openPool()
  const signal = AbortSignal.timeout(deadline)
  try {
    return ok((await pool.run({ task, input }, { signal })) as Value)
  } catch (error) {
    if (signal.aborted)
      return failed(
        invalid(
          field,
          `To read this took longer than ${deadline / 1000} seconds and was ended. Nothing was saved: give it in parts.`,
        ),
      )
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return failed(
        invalid(field, 'To read this takes more memory than there is. Nothing was saved: give it in parts.'),
      )
    if (error instanceof Error && /queue/iu.test(error.message))
      return failed(
        invalid(field, 'The server reads as many texts as it can. Nothing was saved: try again in a minute.'),
      )
    throw error
  }
}

/** Ends the threads; later work opens them anew. */
export async function closeWork(): Promise<void> {
  const open = pool
  pool = null
  await open?.destroy()
}
