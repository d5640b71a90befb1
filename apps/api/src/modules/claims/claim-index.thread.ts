/** What runs in the thread that holds the index of claims. */
export { matchClaims, recordClaims } from './claim-index.work.ts'
