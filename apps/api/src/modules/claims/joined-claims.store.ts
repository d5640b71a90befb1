import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { assessmentRecord } from './assessment.record.ts'
import { attributionRecord } from './attribution.record.ts'
import { claimLinkRecord } from './claim-link.record.ts'
import { claimRecord } from './claim.record.ts'
import { evidenceRecord } from './evidence.record.ts'

const tables = (tx: Transaction) =>
  open(tx, claimRecord, attributionRecord, evidenceRecord, assessmentRecord, claimLinkRecord)

/** Whether readers have ever seen a claim, or are to see it. */
export const wasPublicClaim = async (tx: Transaction, claimId: string): Promise<boolean> =>
  (await tables(tx).claimPublication.count({ where: { claimId } })) > 0

/** Whether a verdict or a link depends on a claim. */
export async function isReliedOn(tx: Transaction, claimId: string): Promise<boolean> {
  if ((await tables(tx).assessment.count({ where: { claimId } })) > 0) return true
  return (await tables(tx).claimLink.count({ where: { OR: [{ fromClaimId: claimId }, { toClaimId: claimId }] } })) > 0
}

/**
 * Makes a claim that was never public one with another: who stands where on it and what bears on it moves, but for what
 * the other has already.
 */
export async function mergeClaim(tx: Transaction, from: string, into: string, now: Date): Promise<void> {
  const opened = tables(tx)
  await opened.$executeRaw`
    UPDATE attribution a SET state = 'REJECTED', version = version + 1, updated_at = ${now}
    WHERE a.claim_id = ${from}::uuid AND a.state <> 'REJECTED' AND EXISTS (
      SELECT FROM attribution b WHERE b.claim_id = ${into}::uuid AND b.source_id = a.source_id AND b.stance = a.stance
        AND b.state <> 'REJECTED' AND b.public_until IS NULL)`
  const moved = { claimId: into, updatedAt: now, version: { increment: 1 } }
  const where = { claimId: from, state: { not: 'REJECTED' } }
  await opened.attribution.updateMany({ where, data: moved })
  await opened.evidence.updateMany({ where, data: moved })
  await opened.claim.update({
    where: { id: from },
    data: { mergedIntoId: into, updatedAt: now, version: { increment: 1 } },
  })
}

/** Makes an attribution that readers have not seen one of another claim. */
export async function moveAttribution(tx: Transaction, id: string, claimId: string, now: Date): Promise<void> {
  const data = { claimId, replacesId: null, updatedAt: now, version: { increment: 1 } }
  await tables(tx).attribution.update({ where: { id }, data })
}

/** Copies an attribution to another claim, accepted and not yet public. */
export async function copyAttribution(
  tx: Transaction,
  id: string,
  claimId: string,
  { now, by }: { readonly now: Date; readonly by: string | null },
): Promise<void> {
  const found = await tables(tx).attribution.findUniqueOrThrow({ where: { id } })
  const fresh = { id: newUuid(), claimId, state: 'ACCEPTED', version: 1, replacesId: null, publicFrom: null }
  const who = { publicUntil: null, recalledAt: null, createdAt: now, createdById: by, updatedAt: now }
  await tables(tx).attribution.create({ data: { ...found, ...fresh, ...who } })
}
