export { fingerprint } from './fingerprint.ts'
export { insertProposals, refusedBefore, type ProposalContent } from './proposal.store.ts'
