import { mutationFor } from '../../graphql/mutation-for.ts'
import { Assessment, Attribution, Evidence } from './claim-parts.graphql.ts'
import { assessmentShape, attributionShape, claimShape, evidenceShape } from './claim.reads.ts'
import { Claim } from './claim.ref.ts'
import { approveAttribution } from './use-cases/approve-attribution.ts'
import { assessClaim } from './use-cases/assess-claim.ts'
import { createAttribution } from './use-cases/create-attribution.ts'
import { createClaim } from './use-cases/create-claim.ts'
import { createEvidence } from './use-cases/create-evidence.ts'
import { linkClaims } from './use-cases/link-claims.ts'
import { publishClaim } from './use-cases/publish-claim.ts'
import { removeAttribution } from './use-cases/remove-attribution.ts'
import { removeEvidence } from './use-cases/remove-evidence.ts'
import { saveAttribution } from './use-cases/save-attribution.ts'
import { saveClaim } from './use-cases/save-claim.ts'
import { saveEvidence } from './use-cases/save-evidence.ts'
import { unlinkClaims } from './use-cases/unlink-claims.ts'

const claim = { type: Claim, shape: claimShape, id: ({ claimId }: { claimId: string }) => claimId }
const attribution = {
  type: Attribution,
  shape: attributionShape,
  id: ({ attributionId }: { attributionId: string }) => attributionId,
}
const evidence = { type: Evidence, shape: evidenceShape, id: ({ evidenceId }: { evidenceId: string }) => evidenceId }
const assessment = {
  type: Assessment,
  shape: assessmentShape,
  id: ({ assessmentId }: { assessmentId: string }) => assessmentId,
}

mutationFor('createClaim', createClaim, {
  description: 'Creates a claim that an editor stands behind.',
  records: { claim },
})
mutationFor('saveClaim', saveClaim, {
  description: 'Changes a claim’s wording. Readers see it once it is published.',
  records: { claim },
})
mutationFor('publishClaim', publishClaim, {
  description: 'Shows readers a claim’s newest wording and its accepted attributions, evidence, links and sources.',
  records: { claim },
})
mutationFor('createAttribution', createAttribution, {
  description: 'Says where a source stands on a claim.',
  records: { attribution, claim },
})
mutationFor('saveAttribution', saveAttribution, {
  description:
    'Changes an attribution. One that is public gets a successor, which takes its place when the claim is published.',
  records: { attribution, claim },
})
mutationFor('approveAttribution', approveAttribution, {
  description: 'Approves that a source is not named. A later change of the attribution ends the approval.',
  records: { attribution, claim },
})
mutationFor('removeAttribution', removeAttribution, {
  description: 'Takes an attribution away; history keeps it if it was public.',
  records: { claim },
})
mutationFor('createEvidence', createEvidence, {
  description: 'Adds something that bears on a claim.',
  records: { evidence, claim },
})
mutationFor('saveEvidence', saveEvidence, {
  description: 'Changes evidence. What is public gets a successor, which takes its place when the claim is published.',
  records: { evidence, claim },
})
mutationFor('removeEvidence', removeEvidence, {
  description: 'Takes evidence away; history keeps it if it was public.',
  records: { claim },
})
mutationFor('assessClaim', assessClaim, {
  description: 'Gives a claim a dated verdict.',
  records: { assessment, claim },
  errors: ['publish-blocked'],
})
mutationFor('linkClaims', linkClaims, { description: 'Says how one claim bears on another.', records: { claim } })
mutationFor('unlinkClaims', unlinkClaims, { description: 'Takes a link between two claims away.', records: { claim } })
