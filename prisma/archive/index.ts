import type { Pool, PoolClient } from 'pg'
import { OperatorError } from '../src/operator-error.ts'
import { logLock } from '../src/log-lock.ts'
import { articleRecords } from './article-records.ts'
import { extentOf, type Rows } from './extent.ts'
import { sharedRecords } from './shared-records.ts'

export { placeName } from './text.ts'

const articlesAtOnce = 500

/**
 * Fills a database with an invented archive of `articles` articles of 3 kB with five claims each, nine of ten
 * published, by a bounded number of statements for each 500: for measuring, and for trying the admin on many rows. The
 * same number gives the same archive. All of it is there afterwards, or nothing.
 *
 * @param brief Leaves out what follows the claims in each paragraph: fewer words, sooner there.
 *
 * @throws OperatorError where the database holds such an archive already.
 */
export async function loadArchive(
  pool: Pool,
  {
    articles,
    progress = () => undefined,
    ...form
  }: { articles: number; progress?: (articles: number) => void; brief?: boolean },
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query("SELECT FROM article WHERE locale = 'en' AND slug = 'archive-000001'")
    if (rowCount) throw new OperatorError('This database holds an invented archive already.')
    await client.query('SELECT pg_advisory_xact_lock($1)', [logLock])
    await letPartsCome(client, true)
    const extent = extentOf(articles, form)
    await insert(client, sharedRecords(extent))
    for (let from = 1; from <= articles; from += articlesAtOnce) {
      const to = Math.min(from + articlesAtOnce, articles + 1)
      await insert(client, articleRecords(extent, from, to))
      progress(to - 1)
    }
    await openDrafts(client)
    await letPartsCome(client, false)
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

async function insert(client: PoolClient, tables: Rows): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) {
    if (rows.length === 0) continue
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ')
    const [into, from] =
      table === 'change_event'
        ? [
            `position, ${columns}`,
            `(SELECT coalesce(max(position), 0) FROM change_event) + row_number() OVER (), ${columns}`,
          ]
        : [columns, columns]
    await client.query(
      `INSERT INTO ${table} (${into}) SELECT ${from} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    )
  }
}

/** Makes versions that were never public their records' drafts. */
async function openDrafts(client: PoolClient): Promise<void> {
  for (const noun of ['claim', 'article'])
    await client.query(
      `UPDATE ${noun} SET draft_revision_id = r.id FROM ${noun}_revision r WHERE r.${noun}_id = ${noun}.id
        AND r.sealed_at IS NULL AND ${noun}.draft_revision_id IS NULL`,
    )
}

/** Lets parts come after the versions that they belong to, which are sealed from the start; or no longer. */
async function letPartsCome(client: PoolClient, may: boolean): Promise<void> {
  for (const table of ['mention', 'byline', 'article_topic', 'collection_item'])
    await client.query(`ALTER TABLE ${table} ${may ? 'DISABLE' : 'ENABLE'} TRIGGER ${table}_sealed`)
}
