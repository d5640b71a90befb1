import type { Transaction } from '../../platform/change-log.ts'
import { unpublishUnneeded } from '../../platform/records/unpublish.ts'
import { claimRecord } from './claim.record.ts'

/**
 * Takes claims away from readers, as far as nothing that is public or scheduled makes them. What is attributed to
 * whom stays recorded and is shown again when the claim is published anew.
 *
 * @returns The UUIDs of the claims that went, and of all sources that stand behind them or are spoken of.
 */
export async function unpublishClaims(
  tx: Transaction,
  ids: readonly string[],
  now: Date,
): Promise<{ claimIds: string[]; sourceIds: string[] }> {
  const gone = await unpublishUnneeded(tx, claimRecord, ids, now)
  const claimIds = gone.map(({ id }) => id)
  const sources = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM attribution a CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id), (a.reported_via_id)) AS s (id)
    WHERE a.claim_id = ANY(${claimIds}::uuid[]) AND a.public_from IS NOT NULL AND a.public_until IS NULL AND s.id IS NOT NULL
    UNION
    SELECT b.source_id FROM claim_about b WHERE b.revision_id = ANY(${gone.map(({ revisionId }) => revisionId)}::uuid[])`
  return { claimIds, sourceIds: sources.map(({ id }) => id) }
}
