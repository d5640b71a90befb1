import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { touchClaim } from '../claim.store.ts'
import { endEdge, loadAttribution, mayEndEdge } from '../edge.store.ts'

/** Takes an attribution away. If it was public, history keeps it and readers no longer see it. */
export const removeAttribution = useCase({
  action: 'attribution:remove',
  input: z.object({ id: idOf('attribution').describe('The attribution.'), expectedVersion }),
  subject: async ({ tx }, input) => seen('attribution', await loadAttribution(tx, input.id), input.expectedVersion),
  policy: mayEndEdge,
  run: async ({ tx, now, emit }, _input, attribution) => {
    await endEdge(tx, 'attribution', attribution, now)
    await touchClaim(tx, attribution.claimId, now)
    emit({ subject: { type: 'attribution', id: attribution.id } })
    return ok({ claimId: attribution.claimId })
  },
})
