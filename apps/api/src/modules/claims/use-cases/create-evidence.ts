import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { useCase } from '../../../platform/use-case.ts'
import { evidenceFields } from '../claim.input.ts'
import { touchClaim } from '../claim.store.ts'
import { insertEvidence } from '../edge.store.ts'
import { claimSubject } from '../subjects.ts'

/** Adds something that bears on a claim. Readers see it once the claim is published again. */
export const createEvidence = useCase({
  action: 'evidence:create',
  refusals: ['record-missing'],
  input: z.object({
    claimId: idOf('claim').describe('The claim.'),
    kind: evidenceFields.kind,
    bearing: evidenceFields.bearing,
    title: evidenceFields.title,
    url: evidenceFields.url.optional(),
    excerpt: evidenceFields.excerpt.optional(),
    locator: evidenceFields.locator.optional(),
    sha256: evidenceFields.sha256.optional(),
    capturedAt: evidenceFields.capturedAt.optional(),
  }),
  subject: claimSubject,
  run: async ({ tx, now, actor, emit }, { claimId, ...input }) => {
    const content = {
      ...input,
      url: input.url ?? null,
      excerpt: input.excerpt ?? null,
      locator: input.locator ?? null,
      sha256: input.sha256 ?? null,
      capturedAt: input.capturedAt ?? null,
    }
    const evidenceId = await insertEvidence(tx, { claimId, state: 'ACCEPTED', now, by: actor.id }, content)
    await touchClaim(tx, claimId, now)
    emit({ subject: { type: 'evidence', id: evidenceId }, changes: { claimId, ...content } })
    return ok({ evidenceId, claimId })
  },
})
