import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { addAttributions, newAttribution } from '../add-claims.ts'
import { attributionCodes } from '../attribution-rules.ts'
import { attributionFields } from '../claim.input.ts'
import { touchClaim } from '../claim.store.ts'
import { keepTerms } from '../keep-terms.ts'
import { claimSubject } from '../subjects.ts'

/** Says where a source stands on a claim. Readers see it once the claim is published again. */
export const createAttribution = useCase({
  action: 'attribution:create',
  refusals: [...attributionCodes, 'record-missing'],
  input: z.object({
    claimId: idOf('claim').describe('The claim.'),
    sourceId: attributionFields.sourceId,
    stance: attributionFields.stance,
    hedged: attributionFields.hedged.default(false),
    form: attributionFields.form.optional(),
    basis: attributionFields.basis.default('UNSTATED'),
    anonymity: attributionFields.anonymity.default('NAMED'),
    terms: attributionFields.terms.default('ON_RECORD'),
    anonymityReason: attributionFields.anonymityReason.optional(),
    quote: attributionFields.quote.optional(),
    cue: attributionFields.cue.optional(),
    saidAt: attributionFields.saidAt.optional(),
    onBehalfOfId: attributionFields.onBehalfOfId.optional(),
    reportedViaId: attributionFields.reportedViaId.optional(),
  }),
  subject: claimSubject,
  run: async (running, { claimId, ...input }) => {
    const added = await addAttributions(running, [{ claimId, content: newAttribution(input) }])
    if (!added.ok) return added
    await keepTerms(running, [claimId])
    await touchClaim(running.tx, claimId, running.now)
    const [attributionId = ''] = added.value
    return ok({ attributionId, claimId })
  },
})
