import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { keepApart, missingClaims, touchClaim } from '../../claims/public.ts'
import { refused } from '../join.refusals.ts'

/**
 * An editor says that two claims do not say the same. They are never offered for each other again, and what is imported
 * later takes neither up by itself where it could be meant by both.
 */
export const keepClaimsApart = useCase({
  action: 'claim:keep-apart',
  refusals: ['claim-joined-to-itself', 'record-missing', 'reference-missing'],
  input: z.object({
    claimId: idOf('claim').describe('The claim.'),
    otherId: idOf('claim').describe('The claim that does not say the same.'),
  }),
  run: async ({ tx, now, actor, emit }, { claimId, otherId }) => {
    if (claimId === otherId) return failed(refused('claim-joined-to-itself', { field: 'otherId' }))
    if ((await missingClaims(tx, [claimId])).length > 0) return failed(notFound('claim'))
    if ((await missingClaims(tx, [otherId])).length > 0)
      return failed(refused('reference-missing', { field: 'otherId', record: 'claim' }))
    await keepApart(tx, [claimId, otherId], { now, by: actor.id })
    await touchClaim(tx, claimId, now)
    emit({ subject: { type: 'claim', id: claimId }, changes: { keptApartFrom: otherId } })
    return ok({ claimId })
  },
})
