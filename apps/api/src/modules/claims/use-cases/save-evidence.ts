import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { evidenceFields } from '../claim.input.ts'
import { touchClaim } from '../claim.store.ts'
import { insertEvidence, loadEvidence, updateEvidence, type EvidenceContent } from '../edge.store.ts'

/**
 * Changes evidence; what is left out stays as it is. What is public gets a successor, which takes
 * its place when the claim is published.
 */
export const saveEvidence = useCase({
  action: 'evidence:save',
  refusals: ['record-missing', 'version-outdated'],
  input: z.object({
    id: idOf('evidence').describe('The evidence.'),
    expectedVersion,
    ...z.object(evidenceFields).partial().shape,
  }),
  subject: async ({ tx }, input) => requireVersion('evidence', await loadEvidence(tx, input.id), input.expectedVersion),
  run: async ({ tx, now, actor, emit }, { id: _id, expectedVersion: _expected, ...input }, before) => {
    const { kind, bearing, title, url, excerpt, locator, sha256, capturedAt } = before
    const kept: EvidenceContent = { kind, bearing, title, url, excerpt, locator, sha256, capturedAt }
    const changed = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const content = { ...kept, ...changed }
    let evidenceId = before.id
    if (before.publicFrom) {
      evidenceId = await insertEvidence(
        tx,
        { claimId: before.claimId, state: 'ACCEPTED', now, by: actor.id, replacesId: before.id },
        content,
      )
    } else {
      await updateEvidence(tx, before.id, content, now)
    }
    await touchClaim(tx, before.claimId, now)
    emit({
      subject: { type: 'evidence', id: evidenceId },
      changes: { ...changed, ...(evidenceId === before.id ? {} : { replaces: before.id }) },
    })
    return ok({ evidenceId, claimId: before.claimId })
  },
})
