export { fingerprint } from './fingerprint.work.ts'
export { insertProposals, refusedBefore } from './proposal.store.ts'
