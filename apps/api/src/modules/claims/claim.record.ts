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
  label: 'statement',
  revisions: {
    slug: false,
    content: {
      columns: ['statement', 'kind', 'adverse', 'as_of_date'],
      rows: { about: { table: 'claim_about', columns: ['source_id'], order: 'source_id' } },
    },
  },
  parts: ['claim_kept_apart'],
  refersTo: {
    keptApart: { to: 'claim', table: 'claim_kept_apart', columns: ['claim_id', 'other_claim_id'] },
    about: { to: 'source', table: 'claim_about', columns: ['source_id'], max: 50, publishesWith: true },
    mergedInto: { to: 'claim', table: 'claim', columns: ['merged_into_id'] },
  },
  texts: { claim_revision: { statement: 'text' } },
})
