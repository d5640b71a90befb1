import { anonymityRules, withholding } from '@sourceline/domain'
import type { AttributionPartsFragment } from '@/generated/graphql.ts'

/** How an attribution stands with the editor's approval that its source is not named. */
export type Approval = 'NOT_NEEDED' | 'AWAITED' | 'GIVEN'

/** Parts of an attribution that decide whether an editor is asked to approve it. */
type Approved = Pick<AttributionPartsFragment, 'anonymity' | 'terms' | 'state' | 'publicFrom' | 'approvedBy'>

/**
 * Whether an editor has yet to approve that a source is not named. Nobody is asked while it is only proposed, where
 * its terms keep it from readers, or once readers see it.
 */
export function approvalOf({ anonymity, terms, state, publicFrom, approvedBy }: Approved, now = Date.now()): Approval {
  if (approvedBy !== null) return 'GIVEN'
  const { approver, soleSource } = anonymityRules[anonymity]
  const asked = approver || soleSource === 'IF_APPROVED'
  const isPublic = publicFrom !== null && Date.parse(publicFrom) <= now
  return asked && state === 'ACCEPTED' && !withholding.has(terms) && !isPublic ? 'AWAITED' : 'NOT_NEEDED'
}
