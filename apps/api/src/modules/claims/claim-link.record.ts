import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    link: true
  }
}

/** How one claim bears on another. It belongs to the claim that it leads from. */
export const claimLinkRecord = defineRecord({
  type: 'link',
  table: 'claim_link',
  words: { one: 'link between claims', many: 'links between claims' },
  parent: { to: 'claim', column: 'from_claim_id', publishesWith: true },
  refersTo: {
    target: { to: 'claim', table: 'claim_link', columns: ['to_claim_id'] },
  },
})
