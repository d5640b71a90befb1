import type { Client } from 'pg'
import type { Acknowledged } from './write-load.ts'

/** What an audit found; empty lists where all is well. */
export interface Discrepancies {
  /** Acknowledged and not there. */
  readonly lost: readonly string[]
  /** There in part, or more than once. */
  readonly halfApplied: readonly string[]
}

interface Row {
  readonly headline: string
  readonly articles: number
  readonly revisions: number
  readonly created: number
  readonly publications: number
  readonly published: number
}

/** What the database holds of each headline, and of the events that name no article. */
const held = `
  SELECT r.headline, count(DISTINCT a.id)::int AS articles, count(DISTINCT r.id)::int AS revisions,
    count(DISTINCT e.id) FILTER (WHERE e.action = 'article:create')::int AS created,
    count(DISTINCT p.id)::int AS publications,
    count(DISTINCT e.id) FILTER (WHERE e.action = 'article:publish')::int AS published
  FROM article a
  LEFT JOIN article_revision r ON r.article_id = a.id
  LEFT JOIN article_publication p ON p.article_id = a.id
  LEFT JOIN change_event e ON e.subject_id = a.id
  WHERE r.headline LIKE 'Written under fire by %'
  GROUP BY r.headline`

/** Each row of one of these has lost what it belongs to. */
const orphans: Readonly<Record<string, string>> = {
  'an event without its article': `SELECT e.id FROM change_event e WHERE e.subject_type = 'article'
    AND NOT EXISTS (SELECT FROM article a WHERE a.id = e.subject_id)`,
  'an article without a version': `SELECT a.id FROM article a
    WHERE NOT EXISTS (SELECT FROM article_revision r WHERE r.article_id = a.id)`,
  'an outcome kept for a key without its article': `SELECT k.id FROM idempotency_key k
    WHERE NOT EXISTS (SELECT FROM article a WHERE a.id::text = k.outcome ->> 'articleId')`,
}

/** Compares what was acknowledged with what the database holds. */
export async function audit(client: Client, acknowledged: readonly Acknowledged[]): Promise<Discrepancies> {
  const { rows } = await client.query<Row>(held)
  const byHeadline = new Map(rows.map((row) => [row.headline, row]))
  const lost = acknowledged
    .filter(({ action, headline }) => {
      const row = byHeadline.get(headline)
      return !row || (action === 'article:publish' && row.publications === 0)
    })
    .map(({ action, headline }) => `${action} ${headline}`)
  const halfApplied = rows
    .filter(
      ({ articles, revisions, created, publications, published }) =>
        articles !== 1 || revisions !== 1 || created !== 1 || publications !== published || publications > 1,
    )
    .map((row) => JSON.stringify(row))
  for (const [what, query] of Object.entries(orphans)) {
    const { rowCount } = await client.query(query)
    if (rowCount) halfApplied.push(`${rowCount} times ${what}`)
  }
  return { lost, halfApplied }
}
