import type { Transaction } from '../../platform/change-log.ts'

/**
 * Takes the claims that one revision of an article makes away from readers, as far as no other article
 * that is public or scheduled makes them. What is attributed to whom stays recorded and is shown again
 * when the claim is published anew.
 *
 * @returns The UUIDs of the claims that went, and of all sources that stand behind them or are spoken of.
 */
export async function unpublishClaims(
  tx: Transaction,
  revisionId: string,
  now: Date,
): Promise<{ claimIds: string[]; sourceIds: string[] }> {
  const gone = await tx.$queryRaw<{ id: string; revision_id: string }[]>`
    UPDATE claim_publication c SET public_until = ${now}, ending = 'UNPUBLISHED'
    WHERE c.public_until IS NULL AND c.public_from < ${now}
      AND c.claim_id IN (SELECT m.claim_id FROM mention m WHERE m.revision_id = ${revisionId}::uuid)
      AND NOT EXISTS (
        SELECT FROM mention m JOIN article_publication p ON p.revision_id = m.revision_id AND p.public_until IS NULL
        WHERE m.claim_id = c.claim_id
      )
    RETURNING c.claim_id AS id, c.revision_id`
  const claimIds = gone.map(({ id }) => id)
  const sources = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM attribution a CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id), (a.reported_via_id)) AS s (id)
    WHERE a.claim_id = ANY(${claimIds}::uuid[]) AND a.public_from IS NOT NULL AND a.public_until IS NULL AND s.id IS NOT NULL
    UNION
    SELECT b.source_id FROM claim_about b WHERE b.revision_id = ANY(${gone.map(({ revision_id: id }) => id)}::uuid[])`
  return { claimIds, sourceIds: sources.map(({ id }) => id) }
}

/** Of some sources, those that no claim that is public or scheduled needs any more. */
export async function sourcesWithoutClaim(tx: Transaction, sourceIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM unnest(${[...sourceIds]}::uuid[]) AS s (id)
    WHERE NOT EXISTS (
      SELECT FROM attribution a JOIN claim_publication c ON c.claim_id = a.claim_id AND c.public_until IS NULL
      WHERE a.public_from IS NOT NULL AND a.public_until IS NULL AND s.id IN (a.source_id, a.on_behalf_of_id, a.reported_via_id)
    ) AND NOT EXISTS (
      SELECT FROM claim_about b JOIN claim_publication c ON c.revision_id = b.revision_id AND c.public_until IS NULL WHERE b.source_id = s.id
    )`
  return rows.map(({ id }) => id)
}
