import type { ClaimLinkKind } from '@sourceline/domain'
import { claimLinkRecord } from './claim-link.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'

const tables = (tx: Transaction) => open(tx, claimLinkRecord)

/** Which claim bears on which, and how. */
export interface ClaimLinkContent {
  readonly fromClaimId: string
  readonly toClaimId: string
  readonly kind: ClaimLinkKind
}

const stillOpen = { publicUntil: null, NOT: { state: 'REJECTED' } }

/** Loads an open link. */
export const loadLink = (tx: Transaction, id: string) => tables(tx).claimLink.findFirst({ where: { id, ...stillOpen } })

/** Whether two claims are linked in this way already. */
export const isLinked = async (tx: Transaction, content: ClaimLinkContent): Promise<boolean> =>
  (await tables(tx).claimLink.count({ where: { ...content, ...stillOpen } })) > 0

/** Creates a link. */
export async function insertLink(
  tx: Transaction,
  content: ClaimLinkContent,
  now: Date,
  by: string | null,
): Promise<string> {
  const id = newUuid()
  await tables(tx).claimLink.create({
    data: { id, ...content, state: 'ACCEPTED', createdAt: now, createdById: by, updatedAt: now },
  })
  return id
}
