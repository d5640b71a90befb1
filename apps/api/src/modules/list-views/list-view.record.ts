import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    list_view: true
  }
}

/** How somebody narrows and orders a list, kept under a name: their own, or for everybody in the newsroom. */
export const listViewRecord = defineRecord({
  type: 'list_view',
  table: 'list_view',
  words: { one: 'list view', many: 'list views' },
  texts: { list_view: { name: 'text', parameters: 'json' } },
})
