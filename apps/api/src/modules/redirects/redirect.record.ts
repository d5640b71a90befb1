import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    redirect: true
  }
}

/** Where an old path leads. */
export const redirectRecord = defineRecord({
  type: 'redirect',
  table: 'redirect',
  words: { one: 'redirect', many: 'redirects' },
  label: 'path',
  bin: { unique: ['path'] },
  refersTo: {
    article: {
      to: 'article',
      table: 'redirect',
      columns: ['article_id'],
      onDeletion: 'delete-too',
      redactsWith: 'named',
    },
  },
  texts: { redirect: { path: 'address', to_address: 'address' } },
})
