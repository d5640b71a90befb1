import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    attribution: true
  }
}

/** Where a source stands on a claim. */
export const attributionRecord = defineRecord({
  type: 'attribution',
  table: 'attribution',
  words: { one: 'attribution', many: 'attributions' },
  label: { of: 'claim', column: 'claim_id' },
  parent: { to: 'claim', column: 'claim_id', publishesWith: true },
  refersTo: {
    sources: {
      to: 'source',
      table: 'attribution',
      columns: ['source_id', 'on_behalf_of_id', 'reported_via_id'],
      publishesWith: true,
      redactsWith: 'named',
    },
    replaces: { to: 'attribution', table: 'attribution', columns: ['replaces_id'] },
  },
  texts: { attribution: { quote: 'text', cue: 'text', anonymity_reason: 'text' } },
})
