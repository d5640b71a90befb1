import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { loadLink } from '../claim-link.store.ts'
import { touchClaim } from '../claim.store.ts'
import { endEdge, mayEndEdge } from '../edge.store.ts'

/** Takes a link between two claims away. */
export const unlinkClaims = useCase({
  action: 'claim-link:remove',
  refusals: ['edge-public', 'record-missing', 'version-outdated'],
  input: z.object({ id: idOf('link').describe('The link.'), expectedVersion }),
  subject: async ({ tx }, input) => requireVersion('link', await loadLink(tx, input.id), input.expectedVersion),
  policy: mayEndEdge,
  run: async ({ tx, now, emit }, _input, link) => {
    await endEdge(tx, 'claimLink', link, now)
    await touchClaim(tx, link.fromClaimId, now)
    emit({ subject: { type: 'link', id: link.id } })
    return ok({ claimId: link.fromClaimId })
  },
})
