import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    evidence: true
  }
}

/** Something that bears on a claim. */
export const evidenceRecord = defineRecord({
  type: 'evidence',
  table: 'evidence',
  words: { one: 'evidence', many: 'evidence' },
  label: 'title',
  parent: { to: 'claim', column: 'claim_id', publishesWith: true },
  refersTo: {
    replaces: { to: 'evidence', table: 'evidence', columns: ['replaces_id'] },
  },
  texts: { evidence: { title: 'text', url: 'address', excerpt: 'text', locator: 'text' } },
})
