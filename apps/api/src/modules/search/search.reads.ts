import { decodeCursor, keyIn, type PageWindow } from '../../platform/reads/cursor.ts'
import type { Reads } from '../../platform/reads/reads.ts'
import { maxRanked, plannedForWords, wordQuery } from '../../platform/reads/word-query.ts'

const list = 'search'

/** The key of what was found, for its cursor. */
export const keyOfEntry = ({ score }: SearchEntry): string => keyIn(list, String(score))

/** One record that was found. */
export interface SearchEntry {
  readonly type: 'article' | 'claim' | 'source'
  readonly id: string
  readonly score: number
}

const types = ['article', 'claim', 'source']

/**
 * Finds a page of records by words, the best first, or the last where the page is read from its end; and counts those
 * that are ranked.
 */
export async function findEntries(
  reads: Reads,
  words: string,
  { size, backward, after, before }: PageWindow,
): Promise<{ entries: SearchEntry[]; total: number }> {
  const placeAfter = after === null ? null : decodeCursor(after, list)
  const placeBefore = before === null ? null : decodeCursor(before, list, 'before')
  const query = await wordQuery(reads, words)
  const values = [
    query,
    size + 1,
    placeAfter?.key ?? null,
    placeAfter?.id ?? null,
    placeBefore?.key ?? null,
    placeBefore?.id ?? null,
  ]
  return plannedForWords(`${reads.schema} ${query}`, async (plannedAnew) => {
    const [found = { entries: [], total: 0 }] = await reads.rows<{ entries: SearchEntry[]; total: number }>(
      (schema) => pageOfFound(schema, backward ? 'ASC' : 'DESC'),
      values,
      { plannedAnew },
    )
    return { found, fitting: found.total }
  })
}

const pageOfFound = (schema: string, direction: 'ASC' | 'DESC'): string => `
  WITH fitting AS (${types
    .map(
      (type) =>
        `(SELECT e.type, e.id, e.document FROM ${schema}.search_entry e WHERE e.type = '${type}'
          AND e.document @@ $1::tsquery ORDER BY e.date DESC, e.id DESC LIMIT ${maxRanked})`,
    )
    .join(' UNION ALL ')}
  ), found AS (
    SELECT type, id, ts_rank_cd(document, $1::tsquery, 1)::float8 AS score FROM fitting
  ), page AS (
    SELECT type, id, score FROM found
    WHERE ($3::text IS NULL OR (score, id) < ($3::float8, $4::uuid))
      AND ($5::text IS NULL OR (score, id) > ($5::float8, $6::uuid))
    ORDER BY score ${direction}, id ${direction} LIMIT $2
  )
  SELECT (SELECT count(*)::int FROM found) AS total, (SELECT coalesce(json_agg(p
    ORDER BY p.score ${direction}, p.id ${direction}), '[]') FROM page p) AS entries`

/** What was found by, in the text of some records. */
export interface FoundIn {
  /** The text of each record, as far as it is looked through. */
  readonly texts: ReadonlyMap<string, string>
  /** The words of the query as they are compared: folded, and stems where they are English. */
  readonly stems: readonly string[]
}

const maxCharacters = 50_000

/** Reads the text of what was found, and by which words. */
export async function readTexts(reads: Reads, words: string, entries: readonly SearchEntry[]): Promise<FoundIn> {
  const [query, rows] = await Promise.all([
    wordQuery(reads, words),
    reads.rows<{ id: string; text: string }>(
      (schema) =>
        `SELECT e.id, left(e.words, ${maxCharacters}) AS text FROM ${schema}.search_entry e WHERE e.id = ANY($1::uuid[])`,
      [entries.map(({ id }) => id)],
    ),
  ])
  return { texts: new Map(rows.map(({ id, text }) => [id, text])), stems: stemsOf(query) }
}

/** The words that a query of PostgreSQL asks for: `'bridg' & !'close'` asks for `bridg`. */
const stemsOf = (query: string): string[] =>
  [...query.matchAll(/(!?)'((?:[^']|'')+)'/g)]
    .filter(([, negated]) => negated === '')
    .map(([, , stem = '']) => stem.replaceAll("''", "'"))
