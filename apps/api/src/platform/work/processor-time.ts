import { setTimeout as after } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'

/** How long a thread may take to tell what it has spent, in milliseconds: one that does not is stuck. */
const patience = 1_000

/** The processor time of a thread in milliseconds; none of one that has ended, and without end of one that is stuck. */
const spentBy = (thread: Worker): Promise<number> =>
  Promise.race([
    thread.cpuUsage().then(
      ({ user, system }) => (user + system) / 1_000,
      () => 0,
    ),
    after(patience, Number.POSITIVE_INFINITY, { ref: false }),
  ])

/**
 * Watches what is done in threads: a busy machine takes longer for the same work, and that is no fault of what is read.
 *
 * @param threads Those that may do it, now and later.
 * @param limit Processor time in milliseconds.
 * @returns A signal that is aborted once one of the threads has spent as much since now, and what ends the watch.
 */
export function watchProcessorTime(
  threads: () => readonly Worker[],
  limit: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const spent = new AbortController()
  let isWatched = true
  // Of one that is stuck already it is not known: then all of it counts.
  const before = new Map(
    threads().map((thread) => [thread, spentBy(thread).then((spent) => (Number.isFinite(spent) ? spent : 0))]),
  )
  const measure = async (): Promise<void> => {
    const since = await Promise.all(
      threads().map(async (thread) => (await spentBy(thread)) - ((await before.get(thread)) ?? 0)),
    )
    const highest = Math.max(0, ...since)
    if (highest >= limit && isWatched) spent.abort()
    else if (isWatched) timer = setTimeout(() => void measure(), Math.max(limit - highest, 50)).unref()
  }
  let timer = setTimeout(() => void measure(), limit).unref()
  return {
    signal: spent.signal,
    end: () => {
      isWatched = false
      clearTimeout(timer)
    },
  }
}
