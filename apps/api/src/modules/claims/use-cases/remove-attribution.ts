import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { attributionSubject } from '../attribution-rules.ts'
import { touchClaim } from '../claim.store.ts'
import { endEdge, mayEndEdge } from '../edge.store.ts'
import { keepTerms } from '../keep-terms.ts'

/** Takes an attribution away. If it was public, history keeps it and readers no longer see it. */
export const removeAttribution = useCase({
  action: 'attribution:remove',
  refusals: ['edge-public', 'record-missing', 'version-outdated'],
  input: z.object({ id: idOf('attribution').describe('The attribution.'), expectedVersion }),
  subject: attributionSubject,
  policy: mayEndEdge,
  run: async (running, _input, attribution) => {
    const { tx, now, emit } = running
    await endEdge(tx, 'attribution', attribution, now)
    await keepTerms(running, [attribution.claimId])
    await touchClaim(tx, attribution.claimId, now)
    emit({ subject: { type: 'attribution', id: attribution.id } })
    return ok({ claimId: attribution.claimId })
  },
})
