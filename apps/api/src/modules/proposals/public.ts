export { fingerprint } from './fingerprint.work.ts'
export { insertProposals, moveProposals, proposedBefore } from './proposal.store.ts'
