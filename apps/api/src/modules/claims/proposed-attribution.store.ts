import type { EdgeState } from '@sourceline/domain'
import { attributionRecord } from './attribution.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'

const tables = (tx: Transaction) => open(tx, attributionRecord)

/** An attribution as far as a decision on its proposal needs it. */
export interface ProposedAttribution {
  readonly id: string
  readonly claimId: string
  readonly state: string
  readonly version: number
  readonly publicFrom: Date | null
  readonly sourceId: string
  /** The source, for whom it spoke, and through whom we know. */
  readonly sourceIds: readonly string[]
}

/** Attributions by UUID, or all of a claim. */
export async function proposedAttributions(
  tx: Transaction,
  where: { ids: readonly string[] } | { claimId: string },
): Promise<ProposedAttribution[]> {
  const found = await tables(tx).attribution.findMany({
    where: 'ids' in where ? { id: { in: [...where.ids] } } : where,
  })
  return found.map(({ id, claimId, state, version, publicFrom, ...named }) => ({
    id,
    claimId,
    state,
    version,
    publicFrom,
    sourceId: named.sourceId,
    sourceIds: [named.sourceId, named.onBehalfOfId, named.reportedViaId].filter((source) => source !== null),
  }))
}

/** Sets whether an editor stands behind an attribution that was proposed. */
export async function setAttributionState(tx: Transaction, id: string, state: EdgeState, now: Date): Promise<void> {
  await tables(tx).attribution.update({ where: { id }, data: { state, updatedAt: now } })
}
