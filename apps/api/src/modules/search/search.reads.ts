import type { Verdict } from '@sourceline/domain'
import { decodeCursor, keyIn, type PageWindow, type Place } from '../../platform/reads/cursor.ts'
import { queryOver } from '../../platform/reads/query-text.ts'
import type { Reads } from '../../platform/reads/reads.ts'
import { plannedForWords, wordQuery } from '../../platform/reads/word-query.ts'
import { fittingText, type FoundType, type SearchFilter } from './found.ts'

const list = 'search'

/** The key of what was found, for its cursor. */
export const keyOfEntry = ({ score }: SearchEntry): string => keyIn(list, String(score))

/** One record that was found. */
export interface SearchEntry {
  readonly type: FoundType
  readonly id: string
  readonly score: number
}

/** What is searched for. */
export interface Sought {
  readonly words: string
  readonly filter: SearchFilter
}

/**
 * Finds a page of records by words, the best first, or the last where the page is read from its end; and counts those
 * that are ranked.
 */
export async function findEntries(
  reads: Reads,
  { words, filter }: Sought,
  { size, backward, after, before }: PageWindow,
): Promise<{ entries: SearchEntry[]; total: number }> {
  const query = await wordQuery(reads, words)
  const { bind, values } = queryOver(reads.schema)
  const fitting = fittingText(reads.schema, bind(query), filter, bind)
  const bounds = [
    ...(after === null ? [] : [bound('<', decodeCursor(after, list), bind)]),
    ...(before === null ? [] : [bound('>', decodeCursor(before, list, 'before'), bind)]),
  ]
  const direction = backward ? 'ASC' : 'DESC'
  const text = `
    WITH fitting AS (${fitting}
    ), found AS (
      SELECT type, id, ts_rank_cd(document, $1::tsquery, 1)::float8 AS score FROM fitting
    ), page AS (
      SELECT type, id, score FROM found ${bounds.length > 0 ? `WHERE ${bounds.join(' AND ')}` : ''}
      ORDER BY score ${direction}, id ${direction} LIMIT ${bind(size + 1)}
    )
    SELECT (SELECT count(*)::int FROM found) AS total, (SELECT coalesce(json_agg(p
      ORDER BY p.score ${direction}, p.id ${direction}), '[]') FROM page p) AS entries`
  return plannedFor(filter, `${reads.schema} ${query}`, async (plannedAnew) => {
    const [found = { entries: [], total: 0 }] = await reads.rows<{ entries: SearchEntry[]; total: number }>(
      () => text,
      values,
      { plannedAnew },
    )
    return { found, fitting: found.total }
  })
}

/**
 * Runs a statement as {@link plannedForWords} does for everything that fits. Of what a filter leaves it cannot be told how
 * rare the words are: then it is always planned for its values.
 */
async function plannedFor<Found>(
  filter: SearchFilter,
  asked: string,
  run: (plannedAnew: boolean) => Promise<{ found: Found; fitting: number }>,
): Promise<Found> {
  const isNarrowed = Object.values(filter).some((wanted) => wanted !== null)
  return isNarrowed ? (await run(true)).found : plannedForWords(asked, run)
}

const bound = (sign: '<' | '>', { key, id }: Place, bind: (value: unknown) => string): string =>
  `(score, id) ${sign} (${bind(key)}::float8, ${bind(id)}::uuid)`

/** How much of what was found has a value. */
export interface Counted<Value> {
  readonly value: Value
  readonly count: number
}

/** What was found, by what it is. */
export interface FacetCounts {
  readonly types: readonly Counted<FoundType>[]
  /** By the UUID of a topic. */
  readonly topics: readonly Counted<string>[]
  readonly verdicts: readonly Counted<Verdict>[]
  readonly years: readonly Counted<number>[]
}

/** As many values of each kind are counted, the most frequent. */
const maxValues = 50

/** Counts what {@link findEntries} ranks, by what it is. */
export async function countFacets(reads: Reads, { words, filter }: Sought): Promise<FacetCounts> {
  const query = await wordQuery(reads, words)
  const { schema } = reads
  const { bind, values } = queryOver(schema)
  const fitting = fittingText(schema, bind(query), filter, bind)
  const counted = (value: string, from: string): string =>
    `(SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${value} AS value, count(*)::int AS count FROM ${from}
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${maxValues}) x)`
  const withTopics = `fitting f JOIN LATERAL (
    SELECT DISTINCT t.topic_id FROM ${schema}.article_topic t WHERE t.article_id = f.id) x ON f.type = 'article'`
  const withVerdicts = `fitting f JOIN LATERAL (
    SELECT v.verdict FROM ${schema}.claim v WHERE v.id = f.id OFFSET 0) c ON f.type = 'claim' AND c.verdict IS NOT NULL`
  const text = `
    WITH fitting AS MATERIALIZED (${fitting})
    SELECT ${counted('f.type', 'fitting f')} AS types, ${counted('x.topic_id', withTopics)} AS topics,
      ${counted('c.verdict', withVerdicts)} AS verdicts,
      ${counted("extract(year FROM f.date AT TIME ZONE 'UTC')::int", 'fitting f WHERE f.date IS NOT NULL')} AS years`
  return plannedFor(filter, `${schema} ${query}`, async (plannedAnew) => {
    const [found = { types: [], topics: [], verdicts: [], years: [] }] = await reads.rows<FacetCounts>(
      () => text,
      values,
      { plannedAnew },
    )
    return { found, fitting: found.types.reduce((sum, { count }) => sum + count, 0) }
  })
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
