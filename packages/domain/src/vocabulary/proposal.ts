import { enumeration, type ValueOf } from './enumeration.ts'

export const EdgeState = enumeration('EdgeState', 'Whether a proposed claim, source or relation was decided on.', {
  PROPOSED: 'Suggested, waiting for an editor; never public.',
  ACCEPTED: 'An editor stands behind it; public from its next publication.',
  REJECTED: 'An editor refused it; kept so that it is not suggested again.',
})
export type EdgeState = ValueOf<typeof EdgeState>

export const ProposalDecision = enumeration('ProposalDecision', 'What became of a proposal.', {
  PROPOSED: 'Waits for an editor.',
  ACCEPTED: 'Taken as it was.',
  EDITED: 'Taken with changes.',
  REJECTED: 'Refused.',
})
export type ProposalDecision = ValueOf<typeof ProposalDecision>
