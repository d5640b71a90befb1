export { fingerprint } from './fingerprint.ts'
export { insertProposals, refusedBefore, setAttributionState, type ProposalContent } from './proposal.store.ts'
