import { isStricter, keeperOf, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { attributionSubject, attributionCodes, checkedAttribution, loggedChanges } from '../attribution-rules.ts'
import { attributionFields } from '../claim.input.ts'
import { touchClaim } from '../claim.store.ts'
import type { AttributionContent } from '../claim-rows.work.ts'
import { insertAttribution, updateAttribution } from '../edge.store.ts'
import { keepTerms, recallAttribution } from '../keep-terms.ts'

/**
 * Changes an attribution; what is left out stays as it is. One that is public gets a successor,
 * which takes its place when the claim is published; history keeps both. Where stricter terms were
 * agreed than readers were shown, what they saw goes at once, whoever records them: a promise to a
 * source does not wait for an editor.
 */
export const saveAttribution = useCase({
  action: 'attribution:save',
  refusals: [...attributionCodes, 'record-missing', 'version-outdated'],
  input: z.object({
    id: idOf('attribution').describe('The attribution.'),
    expectedVersion,
    ...z.object(attributionFields).partial().shape,
  }),
  subject: attributionSubject,
  run: async (running, { id: _id, expectedVersion: _expected, ...input }, before) => {
    const { tx, now, actor, emit } = running
    const {
      sourceId,
      stance,
      hedged,
      form,
      basis,
      anonymity,
      terms,
      anonymityReason,
      quote,
      cue,
      saidAt,
      onBehalfOfId,
      reportedViaId,
    } = before
    const kept: AttributionContent = {
      sourceId,
      stance,
      hedged,
      form,
      basis,
      anonymity,
      terms,
      anonymityReason,
      quote,
      cue,
      saidAt,
      onBehalfOfId,
      reportedViaId,
    }
    const changed = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const content = { ...kept, ...changed }
    const checked = await checkedAttribution({ tx, actor }, content)
    if (!checked.ok) return checked
    const stricter = isStricter(content.terms, kept.terms)
    const scheduled = before.publicFrom !== null && before.publicFrom > now
    let attributionId = before.id
    if (before.publicFrom && !(stricter && scheduled)) {
      const made = { by: actor.id, keeper: keeperOf(actor), replacesId: before.id }
      const origin = { claimId: before.claimId, state: 'ACCEPTED', now, ...made } as const
      attributionId = await insertAttribution(tx, origin, content, checked.value)
    } else {
      await updateAttribution(tx, before, content, checked.value, { now, by: keeperOf(actor) })
    }
    if (before.publicFrom && stricter) await recallAttribution(running, before)
    await keepTerms(running, [before.claimId])
    await touchClaim(tx, before.claimId, now)
    emit({
      subject: { type: 'attribution', id: attributionId },
      changes: {
        ...loggedChanges(changed, { ...content, standIn: checked.value }),
        ...(attributionId === before.id ? {} : { replaces: before.id }),
      },
    })
    return ok({ attributionId, claimId: before.claimId })
  },
})
