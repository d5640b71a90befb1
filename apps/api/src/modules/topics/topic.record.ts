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
  label: 'name',
  revisions: {
    slug: true,
    content: { columns: ['name', 'kind', 'description', 'parent_id', 'same_as'], rows: {} },
  },
  refersTo: {
    parent: { to: 'topic', table: 'topic_revision', columns: ['parent_id'], publishesWith: true },
  },
  texts: {
    topic: { slug: 'slug' },
    topic_publication: { slug: 'slug' },
    topic_revision: { name: 'text', description: 'text', same_as: 'list' },
  },
})
