export { isOpen } from './open-proposals.ts'
export { fingerprint } from './fingerprint.work.ts'
export { decideAttributions, insertProposals, moveProposals, proposedBefore } from './proposal.store.ts'
