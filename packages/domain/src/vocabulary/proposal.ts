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

export const Role = enumeration('Role', 'What a user or token may do.', {
  ADMINISTRATOR: 'Everything, users and tokens included.',
  EDITOR: 'Writes, decides on proposals, assesses, publishes and corrects.',
  FACT_CHECKER: 'Works on claims, sources, evidence and assessments; publishes no article.',
  REPORTER: 'Writes articles and claims; publishes nothing.',
  VIEWER: 'Reads everything editorial, changes nothing.',
})
export type Role = ValueOf<typeof Role>
