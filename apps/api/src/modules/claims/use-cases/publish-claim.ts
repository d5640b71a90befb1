import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadClaim } from '../claim.store.ts'
import { publishClaims } from '../publish-claims.ts'

/** Shows readers a claim's newest wording and its accepted attributions, evidence, links and sources. */
export const publishClaim = useCase({
  action: 'claim:publish',
  input: z.object({ id: idOf('claim').describe('The claim.'), expectedVersion }),
  subject: async ({ tx }, input) => seen('claim', await loadClaim(tx, input.id), input.expectedVersion),
  run: async (running, _input, claim) => {
    if (claim.state !== 'ACCEPTED') return failed(invalid('id', 'This claim is only proposed: accept it first.'))
    await publishClaims(running, [claim.id], running.now)
    return ok({ claimId: claim.id })
  },
})
