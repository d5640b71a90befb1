import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    proposal: true
  }
}

/** What a program has found in an article and an editor is to decide. */
export const proposalRecord = defineRecord({
  type: 'proposal',
  table: 'proposal',
  words: { one: 'proposal', many: 'proposals' },
  label: { of: 'claim', column: 'claim_id' },
  refersTo: {
    article: {
      to: 'article',
      table: 'proposal',
      columns: ['article_id'],
      onDeletion: 'delete-too',
      awaits: { column: 'decision', word: 'PROPOSED' },
      redactsWith: 'named',
    },
  },
  texts: { proposal: { words: 'text', drafted: 'text', reference_choices: 'json' } },
  about: 'subject_id',
  fingerprints: { fingerprint: 'whole' },
})
