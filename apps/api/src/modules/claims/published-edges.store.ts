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
  const { attribution, evidence, claimLink } = tables(tx)
  const stamp = { publicFrom: effectiveFrom, updatedAt: now }
  const close = { publicUntil: effectiveFrom, updatedAt: now }
  const replacedBy = (ids: string[]) => ({
    replacedBy: { id: { in: ids } },
    publicUntil: null,
    publicFrom: { not: null },
  })
  await attribution.updateMany({ where: replacedBy(edges.attributions), data: close })
  await attribution.updateMany({ where: { id: { in: edges.attributions } }, data: stamp })
  await evidence.updateMany({ where: replacedBy(edges.evidence), data: close })
  await evidence.updateMany({ where: { id: { in: edges.evidence } }, data: stamp })
  await claimLink.updateMany({ where: { id: { in: edges.links } }, data: stamp })
}
