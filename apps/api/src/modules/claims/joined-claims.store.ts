import { withholding } from '@sourceline/domain'
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
 * Makes a claim that was never public one with another: who stands where on it and what bears on it moves. What the other
 * has already (of the same source, stance and terms, decided as far, with no other words) is rejected; what withholds words
 * from the public never is, whoever joins.
 *
 * @returns The ids of what was rejected.
 */
export async function mergeClaim(tx: Transaction, from: string, into: string, now: Date): Promise<string[]> {
  const opened = tables(tx)
  const left = await opened.$queryRaw<{ id: string }[]>`
    UPDATE attribution a SET state = 'REJECTED', version = version + 1, updated_at = ${now}
    WHERE a.claim_id = ${from}::uuid AND a.state <> 'REJECTED' AND a.terms <> ALL(${[...withholding]}) AND EXISTS (
      SELECT FROM attribution b WHERE b.claim_id = ${into}::uuid AND b.source_id = a.source_id AND b.stance = a.stance
        AND b.terms = a.terms AND b.anonymity = a.anonymity AND (a.quote IS NULL OR a.quote IS NOT DISTINCT FROM b.quote)
        AND (b.state = 'ACCEPTED' OR b.state = a.state) AND b.state <> 'REJECTED' AND b.public_until IS NULL)
    RETURNING a.id`
  const moved = { claimId: into, updatedAt: now, version: { increment: 1 } }
  // What is rejected moves too: its proposal is read with the claim that it speaks to.
  await opened.attribution.updateMany({ where: { claimId: from }, data: moved })
  await opened.evidence.updateMany({ where: { claimId: from }, data: moved })
  await opened.claim.update({
    where: { id: from },
    data: { mergedIntoId: into, updatedAt: now, version: { increment: 1 } },
  })
  // What was joined to it before leads on to the claim that stays, in one step.
  await opened.claim.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: into } })
  return left.map(({ id }) => id)
}

/** Of some claims, those that were joined to another, and the one that stays. */
export async function joinedClaims(
  tx: Transaction,
  claimIds: readonly string[],
): Promise<{ readonly from: string; readonly to: string }[]> {
  const where = { id: { in: [...claimIds] }, mergedIntoId: { not: null } }
  const found = await tables(tx).claim.findMany({ where, select: { id: true, mergedIntoId: true } })
  return found.flatMap(({ id: from, mergedIntoId: to }) => (to === null ? [] : { from, to }))
}

/** Copies to another claim what withholds words of some claim, as it is: what rested on it must not seem free of it. */
export async function copyWithholding(tx: Transaction, from: string, to: string, now: Date): Promise<void> {
  const found = await tables(tx).attribution.findMany({
    where: {
      claimId: from,
      terms: { in: [...withholding] },
      publicUntil: null,
      replacedBy: null,
      NOT: { state: 'REJECTED' },
    },
  })
  const fresh = { claimId: to, version: 1, replacesId: null, updatedAt: now }
  await tables(tx).attribution.createMany({ data: found.map((row) => ({ ...row, ...fresh, id: newUuid() })) })
}

/** Makes an attribution that readers have not seen one of another claim. */
export async function moveAttribution(tx: Transaction, id: string, claimId: string, now: Date): Promise<void> {
  const data = { claimId, replacesId: null, updatedAt: now, version: { increment: 1 } }
  await tables(tx).attribution.update({ where: { id }, data })
}

/** Copies an attribution to another claim, accepted and not yet public. */
export async function copyAttribution(tx: Transaction, id: string, claimId: string, now: Date): Promise<void> {
  const found = await tables(tx).attribution.findUniqueOrThrow({ where: { id } })
  const fresh = { id: newUuid(), claimId, state: 'ACCEPTED', version: 1, replacesId: null, publicFrom: null }
  // Whoever recorded it keeps its terms.
  const who = { publicUntil: null, recalledAt: null, createdAt: now, updatedAt: now }
  await tables(tx).attribution.create({ data: { ...found, ...fresh, ...who } })
}
