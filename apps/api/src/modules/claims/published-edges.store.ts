import type { PublicationMoments } from '../../platform/records/publish.ts'
import { notePublic } from '../../platform/records/public-texts.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { attributionRecord } from './attribution.record.ts'
import { claimLinkRecord } from './claim-link.record.ts'
import { claimRecord } from './claim.record.ts'
import { evidenceRecord } from './evidence.record.ts'

const tables = (tx: Transaction) => open(tx, claimRecord, attributionRecord, evidenceRecord, claimLinkRecord)

/**
 * What belongs to claims and publishing them may show: their open attributions that nothing replaces (public, accepted,
 * or waiting for a decision), and the accepted evidence and links that readers would not see at that moment. What is
 * scheduled for a later one is brought forward.
 */
export async function edgesToPublish(tx: Transaction, claimIds: readonly string[], effectiveFrom: Date) {
  const unpublished = {
    publicUntil: null,
    OR: [{ publicFrom: null }, { publicFrom: { gt: effectiveFrom } }],
    state: 'ACCEPTED',
  }
  const orderBy = { id: 'asc' } as const
  const claims = await tables(tx).claim.findMany({
    where: { id: { in: [...claimIds] } },
    orderBy,
    select: {
      attributions: { where: { publicUntil: null, replacedBy: null, NOT: { state: 'REJECTED' } }, orderBy },
      evidence: { where: unpublished, orderBy, select: { id: true, title: true, replacesId: true } },
      linksFrom: { where: unpublished, orderBy, select: { id: true, kind: true } },
    },
  })
  return {
    attributions: claims.flatMap(({ attributions }) => attributions),
    evidence: claims.flatMap(({ evidence }) => evidence),
    links: claims.flatMap(({ linksFrom }) => linksFrom),
  }
}

/**
 * Makes edges public from `effectiveFrom` on, in place of the public ones that they replace. Their claims bear the moment,
 * so that whoever began earlier and comes later to one of these knows it.
 */
export async function publishEdges(
  tx: Transaction,
  edges: Readonly<Record<'attributions' | 'evidence' | 'links', string[]>>,
  { now, effectiveFrom }: PublicationMoments,
): Promise<void> {
  const { attributions, evidence, links } = edges
  if (attributions.length + evidence.length + links.length === 0) return
  notePublic(tx, { table: 'attribution', ids: attributions })
  notePublic(tx, { table: 'evidence', ids: evidence })
  await tables(tx).$executeRaw`
    WITH ended AS (
      UPDATE attribution a SET public_until = greatest(a.public_from, ${effectiveFrom}), updated_at = ${now} FROM attribution n
      WHERE n.id = ANY(${attributions}::uuid[]) AND n.replaces_id = a.id AND a.public_until IS NULL AND a.public_from IS NOT NULL
    ), removed AS (
      UPDATE evidence e SET public_until = greatest(e.public_from, ${effectiveFrom}), updated_at = ${now} FROM evidence n
      WHERE n.id = ANY(${evidence}::uuid[]) AND n.replaces_id = e.id AND e.public_until IS NULL AND e.public_from IS NOT NULL
    ), said AS (
      UPDATE attribution SET public_from = ${effectiveFrom}, updated_at = ${now} WHERE id = ANY(${attributions}::uuid[])
    ), shown AS (
      UPDATE evidence SET public_from = ${effectiveFrom}, updated_at = ${now} WHERE id = ANY(${evidence}::uuid[])
    ), changed AS (
      UPDATE claim SET updated_at = ${now} WHERE id IN (
        SELECT claim_id FROM attribution WHERE id = ANY(${attributions}::uuid[])
        UNION SELECT claim_id FROM evidence WHERE id = ANY(${evidence}::uuid[])
        UNION SELECT from_claim_id FROM claim_link WHERE id = ANY(${links}::uuid[])
      )
    )
    UPDATE claim_link SET public_from = ${effectiveFrom}, updated_at = ${now} WHERE id = ANY(${links}::uuid[])`
}
