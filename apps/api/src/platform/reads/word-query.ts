import { LRUCache } from 'lru-cache'
import type { Reads } from './reads.ts'

/** How words are asked for: whole, or by somebody who may still be typing the last of them. */
type WordQueryForm = 'search_query' | 'search_typed'

/** How many records of each type are ranked: the newest of those that fit. */
export const maxRanked = 500

/** What words ask for, as documents are compared with it. The same words always ask for the same. */
const queries = new LRUCache<string, Promise<string>>({ max: 5_000 })

/** The query of PostgreSQL for words, folded as the documents are. */
export async function wordQuery(reads: Reads, words: string, form: WordQueryForm = 'search_query'): Promise<string> {
  const key = `${form} ${words}`
  const computed = queries.get(key)
  if (computed) return computed
  const asked = reads
    .rows<{ query: string }>(() => `SELECT public.${form}($1)::text AS query`, [words])
    .then(([row]) => row?.query ?? '')
  queries.set(key, asked)
  asked.catch(() => queries.delete(key))
  return asked
}

/** Queries that few records fitted when they were last asked, by what they were asked of. */
const rare = new LRUCache<string, true>({ max: 5_000 })

/**
 * Runs a statement for a query of words, planned for its values unless few records fitted it when it was last asked:
 * those come from the index, and need no plan of their own.
 *
 * @param asked The query and what it is asked of.
 * @param run Runs the statement; tells what was found, and how many records fitted.
 */
export async function plannedForWords<Found>(
  asked: string,
  run: (plannedAnew: boolean) => Promise<{ found: Found; fitting: number }>,
): Promise<Found> {
  const { found, fitting } = await run(!rare.has(asked))
  if (fitting < maxRanked) rare.set(asked, true)
  else rare.delete(asked)
  return found
}
