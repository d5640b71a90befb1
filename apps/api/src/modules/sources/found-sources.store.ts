import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { JsonText } from '../../platform/json-text.work.ts'
import type { KnownSources, WantedSource } from './known-sources.work.ts'
import { sourceRecord } from './source.record.ts'

const tables = (tx: Transaction) => open(tx, sourceRecord)

/**
 * What is recorded of wanted sources, accepted or proposed. A description names nobody, so that in another text the
 * same words are somebody else's: only one that stands in one of these articles (UUIDs) is known.
 */
export async function knownSources(
  tx: Transaction,
  wanted: JsonText<readonly WantedSource[]>,
  articleIds: readonly string[],
): Promise<KnownSources> {
  const [known] = await tables(tx).$queryRaw<KnownSources[]>`
    WITH w AS (
      SELECT w.place, w.source ->> 'name' AS name, (w.source -> 'standIn')::text::boolean AS stand_in,
        (w.source -> 'publication')::text::boolean AS publication
      FROM json_array_elements(${wanted}::json) WITH ORDINALITY AS w (source, place)
    ), named AS (
      SELECT w.place, s.id, min(r.created_at) AS named_at
      FROM w
      JOIN source_revision r ON lower(r.name) = lower(w.name)
      JOIN source s
        ON s.id = r.source_id AND s.stand_in = w.stand_in AND s.state <> 'REJECTED'
        AND (NOT s.stand_in OR s.described_in_id = ANY(${[...articleIds]}::uuid[]))
      GROUP BY w.place, s.id
    ), present AS (
      SELECT n.place, n.id, n.named_at, r.kind, r.role_title FROM named n
      JOIN LATERAL (
        SELECT x.kind, x.role_title FROM source_revision x WHERE x.source_id = n.id
        ORDER BY x.number DESC LIMIT 1) r ON true
    ), publications AS (
      SELECT s.id, r.name, r.same_as AS "sameAs", s.state, s.created_at FROM source s
      JOIN LATERAL (
        SELECT x.name, x.same_as, x.kind FROM source_revision x WHERE x.source_id = s.id
        ORDER BY x.number DESC LIMIT 1) r ON true
      WHERE r.kind = 'PUBLICATION' AND s.state <> 'REJECTED' AND NOT s.stand_in
        AND EXISTS (SELECT FROM w WHERE w.publication AND w.place NOT IN (SELECT n.place FROM named n))
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('place', n.place, 'id', n.id, 'kind', n.kind, 'role', n.role_title)
        ORDER BY n.place, n.named_at, n.id), '[]')::text FROM present n) AS "byName",
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'sameAs', p."sameAs")
        ORDER BY p.state DESC, p.created_at DESC, p.id), '[]')::text FROM publications p) AS publications`
  if (!known) throw new Error('the database told nothing of sources')
  return known
}
