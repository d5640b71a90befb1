import type { ReadingConnections } from '../../platform/connections.ts'
import { eventsAfter, newestEventPosition } from '../audit/public.ts'
import type { Wording } from './claim-index.work.ts'

/** How many claims, and how many events, one statement reads. */
const claimsAtOnce = 1_000
const eventsAtOnce = 200

/** The wordings that can be matched: the newest of each claim that was neither rejected nor merged into another. */
const wordings = `
  SELECT c.id, r.statement, to_char(r.as_of_date, 'YYYY-MM-DD') AS date
  FROM public.claim c
  CROSS JOIN LATERAL (
    SELECT x.statement, x.as_of_date FROM public.claim_revision x WHERE x.claim_id = c.id ORDER BY x.number DESC LIMIT 1
  ) r
  WHERE c.state <> 'REJECTED' AND c.merged_into_id IS NULL`

/** The position of the newest event: all up to it are committed. */
export async function newestPosition(pool: ReadingConnections): Promise<string> {
  const { rows } = await pool.query<{ position: string }>(newestEventPosition)
  return rows[0]?.position ?? '0'
}

/** All claims as they are worded, page by page. */
export async function* allWordings(pool: ReadingConnections): AsyncGenerator<readonly Wording[]> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: Wording[] } = await pool.query<Wording>({
      name: 'claim_index_page',
      text: `${wordings} AND ($1::uuid IS NULL OR c.id > $1) ORDER BY c.id LIMIT ${claimsAtOnce}`,
      values: [after],
    })
    if (rows.length > 0) yield rows
    if (rows.length < claimsAtOnce) return
    after = rows.at(-1)?.id ?? null
  }
}

/** What some events have changed. */
interface ChangedWordings {
  /** Position of the last of them. */
  readonly upTo: string
  /** Whether more may follow. */
  readonly more: boolean
  readonly worded: readonly Wording[]
  readonly gone: readonly string[]
}

/**
 * The claims that the events after a position concern, as they are now; null where there are none. An event names its
 * claim, or has the moment at which a claim was last written: what one transaction writes bears one moment.
 */
export async function wordingsSince(pool: ReadingConnections, position: string): Promise<ChangedWordings | null> {
  const { rows } = await pool.query<Omit<ChangedWordings, 'more'> & { readonly count: number }>({
    name: 'claim_index_changes',
    text: `
      WITH page AS MATERIALIZED (${eventsAfter('$1', eventsAtOnce)}
      ), changed AS MATERIALIZED (
        SELECT subject_id AS id FROM page WHERE subject_type = 'claim'
        UNION
        SELECT c.id FROM public.claim c WHERE c.updated_at IN (SELECT at FROM page)
      ), worded AS MATERIALIZED (${wordings} AND c.id IN (SELECT id FROM changed))
      SELECT max(position)::text AS "upTo", count(*)::int AS count,
        (SELECT coalesce(json_agg(w), '[]') FROM worded w) AS worded,
        (SELECT coalesce(json_agg(id), '[]') FROM changed WHERE id NOT IN (SELECT id FROM worded)) AS gone
      FROM page HAVING count(*) > 0`,
    values: [position],
  })
  const [found] = rows
  return found ? { ...found, more: found.count === eventsAtOnce } : null
}
