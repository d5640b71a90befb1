import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { seen } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { checkedAttribution } from '../attribution-rules.ts'
import { attributionFields } from '../claim.input.ts'
import { touchClaim } from '../claim.store.ts'
import {
  endEdge,
  insertAttribution,
  loadAttribution,
  mayEndEdge,
  updateAttribution,
  type AttributionContent,
} from '../edge.store.ts'

/**
 * Changes an attribution; what is left out stays as it is. One that is public gets a successor,
 * which takes its place when the claim is published; history keeps both. What turns out to be off
 * the record leaves the page at once, if whoever says so may publish.
 */
export const saveAttribution = useCase({
  action: 'attribution:save',
  input: z.object({
    id: idOf('attribution').describe('The attribution.'),
    expectedVersion,
    ...z.object(attributionFields).partial().shape,
  }),
  subject: async ({ tx }, input) => seen('attribution', await loadAttribution(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, { id: _id, expectedVersion: _expected, ...input }, before) => {
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
    const kept = {
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
    } as AttributionContent
    const changed = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const content = { ...kept, ...changed }
    const checked = await checkedAttribution(tx, content)
    if (!checked.ok) return checked
    let attributionId = before.id
    if (before.publicFrom) {
      const origin = { claimId: before.claimId, state: 'ACCEPTED', now, by: actor.id, replacesId: before.id } as const
      attributionId = await insertAttribution(tx, origin, content, checked.value)
      if (content.terms === 'OFF_RECORD' && mayEndEdge(actor, before) === null)
        await endEdge(tx, 'attribution', before, now)
    } else {
      await updateAttribution(tx, before.id, content, checked.value, now)
    }
    await touchClaim(tx, before.claimId, now)
    emit({
      subject: { type: 'attribution', id: attributionId },
      changes: { ...changed, ...(attributionId === before.id ? {} : { replaces: before.id }) },
    })
    return ok({ attributionId, claimId: before.claimId })
  },
})
