import { decodeCursor, keyIn } from '../../platform/reads/cursor.ts'
import type { Reads } from '../../platform/reads/reads.ts'

const list = 'search'

/** The key of what was found, for its cursor. */
export const keyOfEntry = ({ score }: SearchEntry): string => keyIn(list, String(score))

/** One record that was found. */
export interface SearchEntry {
  readonly type: 'article' | 'claim' | 'source'
  readonly id: string
  readonly score: number
}

/** Finds records by words, the best first, from a cursor on; and counts all that fit. */
export async function findEntries(
  reads: Reads,
  words: string,
  limit: number,
  after: string | null,
): Promise<{ entries: SearchEntry[]; total: number }> {
  const place = after === null ? null : decodeCursor(after, list)
  const [found] = await reads.rows<{ entries: SearchEntry[]; total: number }>(
    (schema) => `
      WITH found AS (
        SELECT e.type, e.id, ts_rank_cd(e.document, q.words, 1)::float8 AS score
        FROM ${schema}.search_entry e, websearch_to_tsquery('english', $1) AS q (words)
        WHERE e.document @@ q.words
      ), page AS (
        SELECT type, id, score FROM found
        WHERE $3::text IS NULL OR (score, id) < ($3::float8, $4::uuid)
        ORDER BY score DESC, id DESC LIMIT $2
      )
      SELECT (SELECT count(*)::int FROM found) AS total, (SELECT coalesce(json_agg(p ORDER BY p.score DESC, p.id DESC), '[]') FROM page p) AS entries`,
    [words, limit, place?.key ?? null, place?.id ?? null],
  )
  return found ?? { entries: [], total: 0 }
}
