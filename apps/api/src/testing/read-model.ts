import type { Pool } from 'pg'

/** The views of the read model, and how each is worked out from the tables alone, with the present as a parameter. */
const comparisons = `
  SELECT viewname AS view, replace(rtrim(definition, ';'), 'now()', '$1::timestamptz') AS truth,
    replace(rtrim(pg_get_viewdef(format('delivery.%I', viewname)::regclass), ';'), 'now()', '$1::timestamptz') AS model
  FROM pg_views WHERE schemaname = 'truth' ORDER BY viewname`

/**
 * What readers get by the read model and not by the tables, or the other way round, one line each: at the present where
 * no moments are given.
 *
 * @param moments Of the past, the present or the future, as PostgreSQL writes them.
 */
export async function errorsOfReadModel(
  pool: Pick<Pool, 'query'>,
  moments: readonly string[] = ['now'],
): Promise<string[]> {
  const { rows } = await pool.query<{ view: string; truth: string; model: string }>(comparisons)
  const errors: string[] = []
  for (const { view, truth, model } of rows)
    for (const moment of moments) {
      const { rows: found } = await pool.query<{ error: string }>(
        `WITH truth AS MATERIALIZED (${truth}), model AS MATERIALIZED (${model})
         SELECT 'lacks ' || x::text AS error FROM (SELECT * FROM truth EXCEPT ALL SELECT * FROM model) x
         UNION ALL
         SELECT 'has ' || x::text FROM (SELECT * FROM model EXCEPT ALL SELECT * FROM truth) x`,
        [moment],
      )
      errors.push(...found.map(({ error }) => `${moment}: ${view} ${error.slice(0, 300)}`))
    }
  return errors
}

/** Every moment at which anything becomes public or ceases to be, and the one just before it. */
export async function boundsOfIntervals(pool: Pick<Pool, 'query'>): Promise<string[]> {
  const { rows } = await pool.query<{ moment: string }>(
    `WITH bound AS (
      SELECT unnest(ARRAY[public_from, public_until]) AS at FROM article_publication
      UNION SELECT unnest(ARRAY[public_from, public_until]) FROM claim_publication
      UNION SELECT unnest(ARRAY[public_from, public_until]) FROM source_publication
      UNION SELECT unnest(ARRAY[public_from, public_until]) FROM attribution
    )
    SELECT m::text AS moment FROM bound CROSS JOIN LATERAL (VALUES (at), (at - interval '1 ms')) v (m)
    WHERE at IS NOT NULL ORDER BY m`,
  )
  return rows.map(({ moment }) => moment)
}
