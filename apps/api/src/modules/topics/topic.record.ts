import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    topic: true
  }
}

/** What articles are about. */
export const topicRecord = defineRecord({
  type: 'topic',
  table: 'topic',
  words: { one: 'topic', many: 'topics' },
  revisions: {
    slug: true,
    content: { columns: ['name', 'kind', 'description', 'parent_id', 'same_as'], rows: {} },
    collection: {
      columns: ['title', 'description'],
      rows: { items: { table: 'collection_item', columns: ['article_id'], order: 'position' } },
    },
  },
  refersTo: {
    parent: { to: 'topic', table: 'topic_revision', columns: ['parent_id'], publishesWith: true },
  },
})
