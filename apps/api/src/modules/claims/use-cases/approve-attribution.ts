import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { attributionSubject } from '../attribution-rules.ts'
import { refused } from '../claim.refusals.ts'
import { touchClaim } from '../claim.store.ts'
import { approveAttributionRow } from '../edge.store.ts'

/** An editor stands behind a source's not being named. Any later change of the attribution ends the approval. */
export const approveAttribution = useCase({
  action: 'attribution:approve',
  refusals: ['approved-too-late', 'record-missing', 'source-is-named', 'version-outdated'],
  input: z.object({ id: idOf('attribution').describe('The attribution.'), expectedVersion }),
  subject: attributionSubject,
  run: async ({ tx, now, actor, emit }, _input, attribution) => {
    if (attribution.anonymity === 'NAMED') return failed(refused('source-is-named', { field: 'id' }))
    if (attribution.publicFrom && attribution.publicFrom <= now)
      return failed(refused('approved-too-late', { field: 'id' }))
    await approveAttributionRow(tx, attribution.id, now, actor.id)
    await touchClaim(tx, attribution.claimId, now)
    emit({ subject: { type: 'attribution', id: attribution.id } })
    return ok({ attributionId: attribution.id, claimId: attribution.claimId })
  },
})
