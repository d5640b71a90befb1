import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { missingSources } from '../../sources/public.ts'
import { claimFields } from '../claim.input.ts'
import { contentOf, loadClaim, saveClaimContent } from '../claim.store.ts'
import { refused } from '../claim.refusals.ts'

/** Changes a claim's wording; what is left out stays as it is. Readers see it once it is published. */
export const saveClaim = useCase({
  action: 'claim:save',
  refusals: ['record-missing', 'references-missing', 'version-outdated'],
  input: z.object({
    id: idOf('claim').describe('The claim.'),
    expectedVersion,
    ...z.object(claimFields).partial().shape,
  }),
  subject: async ({ tx }, input) => requireVersion('claim', await loadClaim(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, input, claim) => {
    if (input.aboutIds && (await missingSources({ tx, actor }, input.aboutIds)).length > 0)
      return failed(refused('references-missing', { field: 'aboutIds', records: 'sources' }))
    const before = contentOf(claim)
    const content = {
      statement: input.statement ?? before.statement,
      kind: input.kind ?? before.kind,
      adverse: input.adverse ?? before.adverse,
      asOfDate: input.asOfDate === undefined ? before.asOfDate : input.asOfDate,
      aboutIds: input.aboutIds ?? before.aboutIds,
    }
    await saveClaimContent(tx, claim, content, { now, by: actor.id })
    emit({ subject: { type: 'claim', id: claim.id }, changes: content })
    return ok({ claimId: claim.id })
  },
})
