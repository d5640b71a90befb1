import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { touchClaim } from '../claim.store.ts'
import { endEdge, loadEvidence, mayEndEdge } from '../edge.store.ts'
import { keepTerms } from '../keep-terms.ts'

/** Takes evidence away. If it was public, history keeps it and readers no longer see it. */
export const removeEvidence = useCase({
  action: 'evidence:remove',
  refusals: ['edge-public', 'record-missing', 'version-outdated'],
  input: z.object({ id: idOf('evidence').describe('The evidence.'), expectedVersion }),
  subject: async ({ tx }, input) => requireVersion('evidence', await loadEvidence(tx, input.id), input.expectedVersion),
  policy: mayEndEdge,
  run: async (running, _input, evidence) => {
    const { tx, now, emit } = running
    await endEdge(tx, 'evidence', evidence, now)
    await keepTerms(running, [evidence.claimId])
    await touchClaim(tx, evidence.claimId, now)
    emit({ subject: { type: 'evidence', id: evidence.id } })
    return ok({ claimId: evidence.claimId })
  },
})
