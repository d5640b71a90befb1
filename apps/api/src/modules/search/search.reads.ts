import { decodeCursor, keyIn, type PageWindow } from '../../platform/reads/cursor.ts'
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

/** How many records of each type are ranked: the newest of those that fit. */
export const maxRanked = 500

const types = ['article', 'claim', 'source']

/** Finds a page of records by words, the best first, or the last where the page is read from its end; and counts those that are ranked. */
export async function findEntries(
  reads: Reads,
  words: string,
  { size, backward, after, before }: PageWindow,
): Promise<{ entries: SearchEntry[]; total: number }> {
  const placeAfter = after === null ? null : decodeCursor(after, list)
  const placeBefore = before === null ? null : decodeCursor(before, list, 'before')
  const direction = backward ? 'ASC' : 'DESC'
  // The query is written where it is used: as a row of its own it would be compared with every document.
  const query = 'public.search_query($1)'
  const [found] = await reads.rows<{ entries: SearchEntry[]; total: number }>(
    (schema) => `
      WITH fitting AS (${types
        .map(
          (type) =>
            `(SELECT e.type, e.id, e.document FROM ${schema}.search_entry e WHERE e.type = '${type}'
              AND e.document @@ ${query} ORDER BY e.date DESC, e.id DESC LIMIT ${maxRanked})`,
        )
        .join(' UNION ALL ')}
      ), found AS (
        SELECT type, id, ts_rank_cd(document, ${query}, 1)::float8 AS score FROM fitting
      ), page AS (
        SELECT type, id, score FROM found
        WHERE ($3::text IS NULL OR (score, id) < ($3::float8, $4::uuid))
          AND ($5::text IS NULL OR (score, id) > ($5::float8, $6::uuid))
        ORDER BY score ${direction}, id ${direction} LIMIT $2
      )
      SELECT (SELECT count(*)::int FROM found) AS total, (SELECT coalesce(json_agg(p
        ORDER BY p.score ${direction}, p.id ${direction}), '[]') FROM page p) AS entries`,
    [
      words,
      size + 1,
      placeAfter?.key ?? null,
      placeAfter?.id ?? null,
      placeBefore?.key ?? null,
      placeBefore?.id ?? null,
    ],
    { plannedAnew: true },
  )
  return found ?? { entries: [], total: 0 }
}

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
  const rows = await reads.rows<{ id: string; text: string; query: string }>(
    (schema) => `
      SELECT e.id, left(e.words, ${maxCharacters}) AS text, public.search_query($1)::text AS query
      FROM ${schema}.search_entry e WHERE e.id = ANY($2::uuid[])`,
    [words, entries.map(({ id }) => id)],
  )
  return { texts: new Map(rows.map(({ id, text }) => [id, text])), stems: stemsOf(rows[0]?.query ?? '') }
}

/** The words that a query of PostgreSQL asks for: `'bridg' & !'close'` asks for `bridg`. */
const stemsOf = (query: string): string[] =>
  [...query.matchAll(/(!?)'((?:[^']|'')+)'/g)]
    .filter(([, negated]) => negated === '')
    .map(([, , stem = '']) => stem.replaceAll("''", "'"))
