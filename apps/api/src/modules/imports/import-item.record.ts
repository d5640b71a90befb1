import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    import_item: true
  }
}

/** An article of a file of which a job makes drafts. */
export const importItemRecord = defineRecord({
  type: 'import_item',
  table: 'import_item',
  words: { one: 'article of an import', many: 'articles of an import' },
  parent: { to: 'job', column: 'job_id' },
  refersTo: {
    article: {
      to: 'article',
      table: 'import_item',
      columns: ['article_id'],
      onDeletion: 'delete-too',
      redactsWith: 'named',
    },
  },
  texts: { import_item: { headline: 'text', document: 'json', failure: 'text', notices: 'json' } },
})
