import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    claim: true
  }
}

/** One statement that can be true or false, with who stands where on it. */
export const claimRecord = defineRecord({
  type: 'claim',
  table: 'claim',
  words: { one: 'claim', many: 'claims' },
  revisions: { slug: false, parts: ['claim_about'] },
  refersTo: {
    about: { to: 'source', table: 'claim_about', columns: ['source_id'], most: 50, publishesWith: true },
    mergedInto: { to: 'claim', table: 'claim', columns: ['merged_into_id'] },
  },
})
