import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import type { PageRows, Reads, Where } from './reads.ts'
import { amongThose, type PageOrder, type Shape } from './shape.ts'
import { maxRanked, plannedForWords, wordQuery } from './word-query.ts'

/** How many characters a search of a list may have. */
const maxCharacters = 300

/** A word that is spelled otherwise is looked for where fewer records than this have the words as they are. */
const fewFound = 10

/** Of how many words another spelling is looked for. */
const maxSpelled = 8

/** How the description of an argument of words goes on after what the words are of. */
export const howListsAreSearched =
  'folded as in `search`; the last may be the beginning of one. ' +
  'Where few have them, words spelled alike are found too. The best come first, at most the newest 500 that fit.'

/** A list of the newsroom in which words can be looked for. */
interface SearchedList {
  readonly shape: Shape
  /** As what its rows stand in `editorial.search_entry`. */
  readonly type: string
  /** The words; null or undefined where none are looked for. */
  readonly words: string | null | undefined
  /** The other filters of the list. */
  readonly where: Where
  /** The order of the list where no words are looked for. */
  readonly order: PageOrder
}

/**
 * Reads a page of a list, of the rows that have the words where any are given. They are compared as in the search for
 * readers, and the last may be the beginning of one; where few rows have them, those follow that have others spelled
 * alike. The newest {@link maxRanked} that fit are ranked. Words that are none, such as the empty text, find no row.
 *
 * @throws GraphQLError BAD_USER_INPUT where the words are longer than 300 characters.
 */
export async function searchedPage(reads: Reads, info: GraphQLResolveInfo, list: SearchedList): Promise<PageRows> {
  const { shape, words, where, order } = list
  if (typeof words !== 'string') return reads.page(info, shape, where, order)
  const asked = words.trim()
  if (asked.length > maxCharacters)
    throw new GraphQLError(`Search for at most ${maxCharacters} characters.`, {
      extensions: { code: 'BAD_USER_INPUT', argument: 'search' },
    })
  const found = asked === '' ? [] : await findRows(reads, asked, list)
  let scores = "'{}'::jsonb"
  const amongFound: Where = (row, bind) => {
    scores = `${bind(JSON.stringify(Object.fromEntries(found.map(({ id, score }) => [id, score]))))}::jsonb`
    return `${row}.id ${amongThose(`SELECT f.id::uuid FROM jsonb_object_keys(${scores}) f (id)`)}`
  }
  return reads.page(info, shape, amongFound, {
    by: (row) => `(${scores} ->> ${row}.id::text)::float8`,
    type: 'float8',
    id: (row) => `${row}.id`,
    descending: true,
  })
}

interface Found {
  readonly id: string
  readonly score: number
}

async function findRows(reads: Reads, asked: string, { type, shape, where }: SearchedList): Promise<Found[]> {
  const query = await wordQuery(reads, asked, 'search_typed')
  const values: unknown[] = [query, asked]
  const bind = (value: unknown): string => `$${values.push(value)}`
  // A scalar sub-select is asked row by row, so that a rare word costs no walk through the whole view.
  const listed = `(SELECT true FROM ${reads.schema}.${shape.view} l
    WHERE l.id = e.id AND ${where('l', bind, reads.schema)})`
  const spelled = asked
    .split(/\s+/)
    .slice(0, maxSpelled)
    .map((word) => `e.spelling %> public.search_folded(${bind(word)})`)
    .join(' AND ')
  const text = (schema: string): string => `
    WITH fitting AS MATERIALIZED (
      SELECT e.id, e.document FROM ${schema}.search_entry e
      WHERE e.type = '${type}' AND e.document @@ $1::tsquery AND ${listed}
      ORDER BY e.date DESC, e.id DESC LIMIT ${maxRanked}
    ), alike AS (
      SELECT e.id, e.spelling FROM ${schema}.search_entry e
      WHERE e.type = '${type}' AND (SELECT count(*) FROM fitting) < ${fewFound}
        AND ${spelled} AND ${listed}
        AND NOT EXISTS (SELECT FROM fitting f WHERE f.id = e.id)
      LIMIT ${maxRanked}
    )
    SELECT id, ts_rank_cd(document, $1::tsquery, 1)::float8 AS score FROM fitting
    UNION ALL SELECT id, word_similarity(public.search_folded($2), spelling)::float8 - 1 FROM alike`
  // Rare under one filter is not rare under another.
  return plannedForWords(`${reads.schema} ${type} ${listed} ${JSON.stringify(values)}`, async (plannedAnew) => {
    const found = await reads.rows<Found>(text, values, { plannedAnew })
    return { found, fitting: found.filter(({ score }) => score > 0).length }
  })
}
