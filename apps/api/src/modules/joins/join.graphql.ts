import { mutationFor } from '../../graphql/mutation-for.ts'
import { Claim, claimShape } from '../claims/public.ts'
import { joinClaims } from './use-cases/join-claims.ts'
import { keepClaimsApart } from './use-cases/keep-claims-apart.ts'
import { splitClaim } from './use-cases/split-claim.ts'

const claim = { type: Claim, shape: claimShape, id: ({ claimId }: { claimId: string }) => claimId }

mutationFor('joinClaims', joinClaims, {
  description:
    'Says that a claim which readers have never seen says the same as a recorded one: ' +
    'its passages, proposals, attributions and evidence become those of the recorded claim, ' +
    'which the payload gives.',
  records: { claim },
})
mutationFor('keepClaimsApart', keepClaimsApart, {
  description: 'Says that two claims do not say the same: they are never offered for each other again.',
  records: { claim },
})
mutationFor('splitClaim', splitClaim, {
  description:
    'Takes apart what was joined wrongly: passages and attributions become those of a new claim. ' +
    'Readers see the new claim once an article that makes it is published; ' +
    'an attribution that they see goes from the old claim at once.',
  records: {
    claim,
    newClaim: { ...claim, id: ({ newClaimId }: { newClaimId: string }) => newClaimId },
  },
})
