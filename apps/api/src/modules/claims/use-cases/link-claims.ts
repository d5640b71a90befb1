import { ClaimLinkKind, failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { wordOf } from '../../../platform/inputs.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { insertLink, isLinked } from '../claim-link.store.ts'
import { loadClaim, touchClaim } from '../claim.store.ts'
import { refused } from '../claim.refusals.ts'

/** Says how one claim bears on another. Readers see it once the first is published again. */
export const linkClaims = useCase({
  action: 'claim-link:create',
  refusals: ['claim-linked-to-itself', 'claims-already-linked', 'record-missing'],
  input: z.object({
    fromClaimId: idOf('claim').describe('The claim that bears on the other.'),
    toClaimId: idOf('claim').describe('The other claim.'),
    kind: wordOf(ClaimLinkKind).describe('How it bears.'),
  }),
  run: async ({ tx, now, actor, emit }, { fromClaimId, toClaimId, kind }) => {
    if (fromClaimId === toClaimId) return failed(refused('claim-linked-to-itself', { field: 'toClaimId' }))
    for (const id of [fromClaimId, toClaimId]) if (!(await loadClaim(tx, id))) return failed(notFound('claim'))
    if (await isLinked(tx, { fromClaimId, toClaimId, kind }))
      return failed(refused('claims-already-linked', { field: 'kind' }))
    const id = await insertLink(tx, { fromClaimId, toClaimId, kind }, now, actor.id)
    await touchClaim(tx, fromClaimId, now)
    emit({ subject: { type: 'link', id }, changes: { fromClaimId, toClaimId, kind } })
    return ok({ claimId: fromClaimId })
  },
})
