import { failed, ok, termsFindings } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, overrideReason } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../claim.refusals.ts'
import { loadClaim } from '../claim.store.ts'
import { asReadable, gatedClaims, readableFindings } from '../gated-claims.ts'
import { publishClaims } from '../publish-claims.ts'

/** Shows readers a claim's newest wording and its accepted attributions, evidence, links and sources. */
export const publishClaim = useCase({
  action: 'claim:publish',
  refusals: ['claim-only-proposed', 'record-missing', 'version-outdated'],
  input: z.object({ id: idOf('claim').describe('The claim.'), expectedVersion, overrideReason }),
  subject: async ({ tx }, input) => requireVersion('claim', await loadClaim(tx, input.id), input.expectedVersion),
  run: async (running, _input, claim) => {
    if (claim.state !== 'ACCEPTED') return failed(refused('claim-only-proposed', { field: 'id' }))
    const recorded = await gatedClaims(running.tx, [claim.id], running.actor)
    const findings = (claims: typeof recorded) => claims.flatMap((one) => termsFindings({ ...one, mentions: [] }))
    const all = findings(recorded)
    if (all.length > 0)
      return failed({ kind: 'publish-blocked', findings: readableFindings(all, findings(asReadable(recorded))) })
    await publishClaims(running, [claim.id], running.now)
    return ok({ claimId: claim.id })
  },
})
