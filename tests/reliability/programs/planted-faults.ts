import { changesChannel, everythingAnew } from '@sourceline/api/change-log'
import type { Pool, PoolClient } from 'pg'
import type { Invariant } from './auditor/audit.ts'
import { uuidOf, type Evidence } from './auditor/evidence.ts'

/** Does something that the guards of the tables forbid. */
async function past(pool: Pool, work: (client: PoolClient) => Promise<{ rowCount: number | null }>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SET session_replication_role = replica')
    const { rowCount } = await work(client)
    if (!rowCount) throw new Error('there was nothing to plant a fault in')
  } finally {
    await client.query('RESET session_replication_role')
    client.release()
  }
}

/** The article whose headline was acknowledged last, and was not struck. */
function writtenArticle({ changes, redacted }: Evidence): string {
  const found = changes.findLast(
    ({ field, payload }) =>
      field === 'createArticle' && payload && !redacted.has(String(Reflect.get(Object(payload['article']), 'id'))),
  )
  return uuidOf(String(Reflect.get(Object(found?.payload?.['article']), 'id')))
}

/** The headlines that readers were served. */
const servedHeadlines = ({ answers }: Evidence): string[] =>
  answers.flatMap(({ root, answer }) => (root === 'article' && answer ? [String(Reflect.get(answer, 'headline'))] : []))

/** For each invariant something that breaks it, done to the newsroom's data after a program. */
export const plantedFaults: readonly (readonly [Invariant, (evidence: Evidence) => Promise<void>])[] = [
  [
    'every acknowledged write is there',
    (evidence) =>
      past(evidence.pool, (client) =>
        client.query(`UPDATE article_revision SET headline = 'Another' WHERE article_id = $1`, [
          writtenArticle(evidence),
        ]),
      ),
  ],
  [
    'intervals of one record never overlap',
    ({ pool }) =>
      past(pool, async (client) => {
        await client.query('ALTER TABLE source_publication DROP CONSTRAINT source_publication_one_at_a_time')
        return client.query(
          `INSERT INTO source_publication (id, source_id, revision_id, public_from)
           SELECT gen_random_uuid(), source_id, revision_id, public_from + interval '1 ms' FROM source_publication
           WHERE public_until IS NULL LIMIT 1`,
        )
      }),
  ],
  [
    'nothing public leads to what is not, or may not be',
    ({ pool }) =>
      past(pool, async (client) => {
        await client.query('ALTER TABLE attribution DROP CONSTRAINT attribution_terms_kept')
        return client.query(
          `UPDATE attribution SET terms = 'OFF_RECORD' WHERE id = (
             SELECT id FROM attribution WHERE public_from IS NOT NULL AND recalled_at IS NULL LIMIT 1)`,
        )
      }),
  ],
  [
    'what is told of a moment is what was served then',
    (evidence) =>
      past(evidence.pool, async (client) => {
        const changed = await client.query(
          `UPDATE article_revision SET headline = 'Never said' WHERE headline = ANY($1) AND id IN (
             SELECT revision_id FROM article_publication WHERE public_from <= now() AND public_until IS NULL)`,
          [servedHeadlines(evidence)],
        )
        await client.query('SELECT pg_notify($1, $2)', [changesChannel, everythingAnew])
        return changed
      }),
  ],
  [
    'every effect happens once',
    ({ pool, people }) =>
      past(pool, (client) =>
        client.query(
          `INSERT INTO change_event (position, id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, changes)
           SELECT (SELECT max(position) + 1 FROM change_event), gen_random_uuid(), at, actor_kind, actor_id, actor_name,
             action, subject_type, subject_id, changes FROM change_event
           WHERE action = 'article:create' AND actor_name = ANY($1) LIMIT 1`,
          [people],
        ),
      ),
  ],
]
