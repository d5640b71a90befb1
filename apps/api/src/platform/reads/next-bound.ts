import type { ReadingConnections } from '../connections.ts'

/**
 * In how many seconds anything next becomes public or ceases to be, by the database's clock; null where nothing is
 * scheduled. Ask before what is to be kept is read: a bound that passes meanwhile then lies in the past.
 */
export async function secondsToNextBound(pool: ReadingConnections): Promise<number | null> {
  const { rows } = await pool.query<{ seconds: number | null }>({
    name: 'next_bound',
    text: 'SELECT extract(epoch FROM public.next_bound() - now())::float8 AS seconds',
  })
  return rows[0]?.seconds ?? null
}
