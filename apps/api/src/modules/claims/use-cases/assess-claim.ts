import { failed, ok, Verdict } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { moment, overrideReason, text, wordOf } from '../../../platform/inputs.ts'
import { referenceList } from '../../../platform/records/reference-list.ts'
import { useCase } from '../../../platform/use-case.ts'
import { assessmentRecord } from '../assessment.record.ts'
import { insertAssessment, isEvidenceOf } from '../assessment.store.ts'
import { touchClaim } from '../claim.store.ts'
import { claimSubject } from '../subjects.ts'
import { refused } from '../claim.refusals.ts'

/** Gives a claim a dated verdict. Assessments are never changed: a newer one takes the place of the last. */
export const assessClaim = useCase({
  action: 'claim:assess',
  refusals: ['claim-takes-no-verdict', 'evidence-of-another-claim', 'record-missing'],
  input: z.object({
    claimId: idOf('claim').describe('The claim.'),
    verdict: wordOf(Verdict).describe('What was found.'),
    rating: text(100).nullable().optional().describe('The verdict in the words of the site’s own scale.'),
    rationale: text(5000).default('').describe('Why, as told to readers.'),
    evidenceIds: referenceList(assessmentRecord, 'evidence').default([]).describe('The evidence that it rests on.'),
    assessedAt: moment.optional().describe('When, if not now: for verdicts that were given elsewhere.'),
    publish: z.boolean().default(false).describe('Show it to readers at once, as far as the claim is public.'),
    overrideReason,
  }),
  subject: claimSubject,
  run: async ({ tx, now, actor, emit }, input, claim) => {
    const { kind } = claim.revision
    if (kind !== 'FACT' && kind !== 'POSITION')
      return failed(refused('claim-takes-no-verdict', { field: 'claimId', kind }))
    if (!(await isEvidenceOf(tx, claim.id, input.evidenceIds)))
      return failed(refused('evidence-of-another-claim', { field: 'evidenceIds' }))
    const { verdict, rating, rationale, evidenceIds, assessedAt = now, publish } = input
    const content = { claimId: claim.id, verdict, rating: rating || null, rationale, assessedAt, evidenceIds }
    const assessmentId = await insertAssessment(tx, { ...content, publicFrom: publish ? now : null }, actor.id)
    await touchClaim(tx, claim.id, now)
    emit({
      subject: { type: 'claim', id: claim.id },
      changes: { assessmentId, verdict, published: publish },
    })
    return ok({ assessmentId, claimId: claim.id })
  },
})
