import type { ReadingConnections } from '../connections.ts'

/** How long an answer counts, in milliseconds: what is scheduled meanwhile is heard of that much later. */
const askedAnew = 1_000

interface Bound {
  readonly asked: number
  /** When it comes, by this process's clock; null where nothing is scheduled. */
  readonly at: Promise<number | null>
}

const known = new WeakMap<ReadingConnections, Bound>()

/**
 * In how many seconds anything next becomes public or ceases to be; null where nothing is scheduled. The database is
 * asked once a second at the most. Ask before what is to be kept is read: a bound that passes meanwhile then lies in
 * the past, and the number is negative.
 */
export async function secondsToNextBound(pool: ReadingConnections): Promise<number | null> {
  const now = performance.now()
  let bound = known.get(pool)
  if (!bound || now - bound.asked > askedAnew) {
    bound = { asked: now, at: ask(pool, now) }
    known.set(pool, bound)
    bound.at.catch(() => known.delete(pool))
  }
  const at = await bound.at
  return at === null ? null : (at - performance.now()) / 1000
}

async function ask(pool: ReadingConnections, now: number): Promise<number | null> {
  const { rows } = await pool.query<{ seconds: number | null }>({
    name: 'next_bound',
    text: 'SELECT extract(epoch FROM public.next_bound() - now())::float8 AS seconds',
  })
  const seconds = rows[0]?.seconds ?? null
  return seconds === null ? null : now + seconds * 1000
}
