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
  revisions: { slug: true, parts: [] },
  refersTo: {
    parent: { to: 'topic', table: 'topic_revision', columns: ['parent_id'], publishesWith: true },
  },
})
