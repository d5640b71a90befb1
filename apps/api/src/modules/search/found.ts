import type { Verdict } from '@sourceline/domain'
import { amongThose } from '../../platform/reads/shape.ts'
import { maxRanked } from '../../platform/reads/word-query.ts'

/** What kind of record is found. */
export const foundTypes = ['article', 'claim', 'source'] as const

/** Which of what the words fit is wanted; everything where nothing is said. */
export interface SearchFilter {
  readonly types: readonly FoundType[] | null
  /** The slug of a topic. */
  readonly topic: string | null
  readonly verdicts: readonly Verdict[] | null
  readonly publishedAfter: Date | null
  readonly publishedBefore: Date | null
}

/** One of {@link foundTypes}. */
export type FoundType = (typeof foundTypes)[number]

type Bind = (value: unknown) => string

/**
 * A select statement `(type, id, date, document)` for what fits words: of each type the newest of the wanted time, among
 * which those are taken that have the wanted topic or verdict, so that neither costs more than the search.
 *
 * @param query The parameter with the query of PostgreSQL.
 */
export function fittingText(schema: string, query: string, filter: SearchFilter, bind: Bind): string {
  const { publishedAfter, publishedBefore } = filter
  const conditions = [
    `e.document @@ ${query}::tsquery`,
    ...(publishedAfter ? [`e.date >= ${bind(publishedAfter)}::timestamptz`] : []),
    ...(publishedBefore ? [`e.date < ${bind(publishedBefore)}::timestamptz`] : []),
  ]
  const newest = (type: FoundType): string =>
    `(SELECT e.type, e.id, e.date, e.document FROM ${schema}.search_entry e
      WHERE e.type = '${type}' AND ${conditions.join(' AND ')}${isWanted(type, filter) ? '' : ' AND false'}
      ORDER BY e.date DESC, e.id DESC LIMIT ${maxRanked})`
  const among = foundTypes.map(newest).join(' UNION ALL ')
  const further = furtherConditions(schema, filter, bind)
  return further.length > 0 ? `SELECT f.* FROM (${among}) f WHERE ${further.join(' AND ')}` : among
}

/** Topics are of articles, verdicts of claims: what has none is not wanted where one is asked for. */
const isWanted = (type: FoundType, { types, topic, verdicts }: SearchFilter): boolean =>
  (types === null || types.includes(type)) &&
  (topic === null || type === 'article') &&
  (verdicts === null || type === 'claim')

const furtherConditions = (schema: string, { topic, verdicts }: SearchFilter, bind: Bind): string[] => [
  ...(topic === null
    ? []
    : [
        `${bind(topic)} ${amongThose(`SELECT t.slug FROM ${schema}.article_topic x
          JOIN ${schema}.topic t ON t.id = x.topic_id WHERE x.article_id = f.id`)}`,
      ]),
  ...(verdicts === null
    ? []
    : [`(SELECT c.verdict FROM ${schema}.claim c WHERE c.id = f.id) = ANY(${bind([...verdicts])}::text[])`]),
]
