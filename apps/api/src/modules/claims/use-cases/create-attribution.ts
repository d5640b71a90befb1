import { keeperOf, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { attributionCodes, checkedAttribution, loggedChanges } from '../attribution-rules.ts'
import { attributionFields } from '../claim.input.ts'
import { touchClaim } from '../claim.store.ts'
import { insertAttribution } from '../edge.store.ts'
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
    const { tx, now, actor, emit } = running
    const content = {
      ...input,
      form: input.form ?? null,
      anonymityReason: input.anonymityReason ?? null,
      quote: input.quote ?? null,
      cue: input.cue ?? null,
      saidAt: input.saidAt ?? null,
      onBehalfOfId: input.onBehalfOfId ?? null,
      reportedViaId: input.reportedViaId ?? null,
    }
    const checked = await checkedAttribution(tx, content)
    if (!checked.ok) return checked
    const attributionId = await insertAttribution(
      tx,
      { claimId, state: 'ACCEPTED', now, by: actor.id, keeper: keeperOf(actor) },
      content,
      checked.value,
    )
    await keepTerms(running, [claimId])
    await touchClaim(tx, claimId, now)
    emit({
      subject: { type: 'attribution', id: attributionId },
      changes: { claimId, ...loggedChanges(content, { ...content, standIn: checked.value }) },
    })
    return ok({ attributionId, claimId })
  },
})
