import type { Transaction } from '../../platform/transactions/transaction.ts'
import { unpublishUnneeded } from '../../platform/records/unpublish.ts'
import { open } from '../../platform/transactions/open.ts'
import { claimRecord } from './claim.record.ts'
import { attributionRecord } from './attribution.record.ts'

const tables = (tx: Transaction) => open(tx, claimRecord, attributionRecord)

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
  return { claimIds: gone.map(({ id }) => id), sourceIds: await sourcesBehind(tx, gone) }
}

/**
 * Takes one claim from readers whatever needs it, or calls off its publication.
 *
 * @returns The UUIDs of all sources that stand behind it or are spoken of; null if it was not public.
 */
export async function unpublishClaim(tx: Transaction, claimId: string, now: Date): Promise<string[] | null> {
  const calledOff = await tables(tx).$queryRaw<GoneClaim[]>`
    DELETE FROM claim_publication c WHERE c.claim_id = ${claimId}::uuid AND c.public_until IS NULL AND c.public_from > ${now}
    RETURNING c.claim_id AS id, c.revision_id AS "revisionId"`
  const ended = await tables(tx).$queryRaw<GoneClaim[]>`
    UPDATE claim_publication c SET public_until = ${now}, ending = 'UNPUBLISHED'
    WHERE c.claim_id = ${claimId}::uuid AND c.public_until IS NULL
    RETURNING c.claim_id AS id, c.revision_id AS "revisionId"`
  const gone = [...calledOff, ...ended]
  return gone.length > 0 ? sourcesBehind(tx, gone) : null
}

/** A claim that readers no longer see, and the wording that they saw. */
interface GoneClaim {
  readonly id: string
  readonly revisionId: string
}

/** The UUIDs of all sources that stand behind some claims or are spoken of in them. */
async function sourcesBehind(tx: Transaction, claims: readonly GoneClaim[]): Promise<string[]> {
  const rows = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT s.id FROM attribution a CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id), (a.reported_via_id)) AS s (id)
    WHERE a.claim_id = ANY(${claims.map(({ id }) => id)}::uuid[])
      AND a.public_from IS NOT NULL AND a.public_until IS NULL AND s.id IS NOT NULL
    UNION
    SELECT b.source_id FROM claim_about b WHERE b.revision_id = ANY(${claims.map(({ revisionId }) => revisionId)}::uuid[])`
  return rows.map(({ id }) => id)
}
