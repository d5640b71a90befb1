import type { Transaction } from '../../platform/change-log.ts'
import { needRows, settlePublications, type Need } from '../../platform/schedule.ts'

/**
 * Moves what is only scheduled of claims (wordings, attributions, evidence, links) to the moment
 * from which an article needs it; what no article needs any more is accepted and not public.
 */
export async function settleClaims(tx: Transaction, needs: readonly Need[], now: Date): Promise<void> {
  const need = needRows(needs)
  await tx.$executeRaw`UPDATE attribution x SET public_from = (SELECT n.at FROM ${need} n WHERE n.id = x.claim_id) WHERE x.public_from > ${now} AND x.public_until IS NULL`
  await tx.$executeRaw`UPDATE evidence x SET public_from = (SELECT n.at FROM ${need} n WHERE n.id = x.claim_id) WHERE x.public_from > ${now} AND x.public_until IS NULL`
  await tx.$executeRaw`UPDATE claim_link x SET public_from = (SELECT n.at FROM ${need} n WHERE n.id = x.from_claim_id) WHERE x.public_from > ${now} AND x.public_until IS NULL`
  await settlePublications(tx, 'claim', needs, now)
}

/** From when on sources are needed by attributions and by claims about them. */
export async function sourceNeeds(tx: Transaction, now: Date): Promise<Need[]> {
  return tx.$queryRaw<Need[]>`
    WITH scheduled AS (SELECT source_id FROM source_publication WHERE public_from > ${now} AND public_until IS NULL)
    SELECT s.id, min(greatest(a.public_from, ${now})) AS "from"
    FROM attribution a CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id), (a.reported_via_id)) AS s (id)
    WHERE a.public_from IS NOT NULL AND a.public_until IS NULL AND s.id IN (SELECT source_id FROM scheduled)
    GROUP BY s.id
    UNION ALL
    SELECT b.source_id, min(greatest(p.public_from, ${now}))
    FROM claim_publication p JOIN claim_about b ON b.revision_id = p.revision_id
    WHERE p.public_until IS NULL AND b.source_id IN (SELECT source_id FROM scheduled)
    GROUP BY b.source_id`
}
