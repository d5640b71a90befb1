import type { PublicationMoments } from '../../platform/records/publish.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { attributionRecord } from './attribution.record.ts'
import { claimLinkRecord } from './claim-link.record.ts'
import { evidenceRecord } from './evidence.record.ts'

const tables = (tx: Transaction) => open(tx, attributionRecord, evidenceRecord, claimLinkRecord)

/** The open attributions of claims that nothing replaces: public, accepted, or waiting for a decision. */
export async function attributionsToPublish(tx: Transaction, claimIds: readonly string[]) {
  return tables(tx).attribution.findMany({
    where: { claimId: { in: [...claimIds] }, publicUntil: null, replacedBy: null, NOT: { state: 'REJECTED' } },
    orderBy: { id: 'asc' },
  })
}

/** Accepted edges that readers would not see at that moment: what is scheduled for a later one is brought forward. */
const unpublished = (effectiveFrom: Date) => ({
  publicUntil: null,
  OR: [{ publicFrom: null }, { publicFrom: { gt: effectiveFrom } }],
  state: 'ACCEPTED',
})

/** The accepted evidence of claims that readers would not see at that moment. */
export async function unpublishedEvidence(tx: Transaction, claimIds: readonly string[], effectiveFrom: Date) {
  return tables(tx).evidence.findMany({
    where: { claimId: { in: [...claimIds] }, ...unpublished(effectiveFrom) },
    orderBy: { id: 'asc' },
    select: { id: true, title: true, replacesId: true },
  })
}

/** The accepted links from claims that readers would not see at that moment. */
export async function unpublishedLinks(tx: Transaction, claimIds: readonly string[], effectiveFrom: Date) {
  return tables(tx).claimLink.findMany({
    where: { fromClaimId: { in: [...claimIds] }, ...unpublished(effectiveFrom) },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true },
  })
}

/** Makes edges public from `effectiveFrom` on, in place of the public ones that they replace. */
export async function publishEdges(
  tx: Transaction,
  edges: Readonly<Record<'attributions' | 'evidence' | 'links', string[]>>,
  { now, effectiveFrom }: PublicationMoments,
): Promise<void> {
  const { attributions, evidence, links } = edges
  if (attributions.length + evidence.length + links.length === 0) return
  await tables(tx).$executeRaw`
    WITH ended AS (
      UPDATE attribution a SET public_until = ${effectiveFrom}, updated_at = ${now} FROM attribution n
      WHERE n.id = ANY(${attributions}::uuid[]) AND n.replaces_id = a.id AND a.public_until IS NULL AND a.public_from IS NOT NULL
    ), removed AS (
      UPDATE evidence e SET public_until = ${effectiveFrom}, updated_at = ${now} FROM evidence n
      WHERE n.id = ANY(${evidence}::uuid[]) AND n.replaces_id = e.id AND e.public_until IS NULL AND e.public_from IS NOT NULL
    ), said AS (
      UPDATE attribution SET public_from = ${effectiveFrom}, updated_at = ${now} WHERE id = ANY(${attributions}::uuid[])
    ), shown AS (
      UPDATE evidence SET public_from = ${effectiveFrom}, updated_at = ${now} WHERE id = ANY(${evidence}::uuid[])
    )
    UPDATE claim_link SET public_from = ${effectiveFrom}, updated_at = ${now} WHERE id = ANY(${links}::uuid[])`
}
