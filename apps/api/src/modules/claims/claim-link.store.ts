import type { ClaimLinkKind } from '@sourceline/domain'
import type { Transaction } from '../../platform/change-log.ts'
import { newUuid } from '../../platform/ids.ts'

/** Which claim bears on which, and how. */
export interface ClaimLinkContent {
  readonly fromClaimId: string
  readonly toClaimId: string
  readonly kind: ClaimLinkKind
}

const open = { publicUntil: null, NOT: { state: 'REJECTED' } }

/** Loads an open link. */
export const loadLink = (tx: Transaction, id: string) => tx.claimLink.findFirst({ where: { id, ...open } })

/** Whether two claims are linked in this way already. */
export const isLinked = async (tx: Transaction, content: ClaimLinkContent): Promise<boolean> =>
  (await tx.claimLink.count({ where: { ...content, ...open } })) > 0

/** Creates a link. */
export async function insertLink(
  tx: Transaction,
  content: ClaimLinkContent,
  now: Date,
  by: string | null,
): Promise<string> {
  const id = newUuid()
  await tx.claimLink.create({
    data: { id, ...content, state: 'ACCEPTED', createdAt: now, createdById: by, updatedAt: now },
  })
  return id
}
