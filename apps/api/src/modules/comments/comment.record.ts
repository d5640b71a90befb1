import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    comment: true
  }
}

/** What somebody of the newsroom says about words of an article, or in answer to that. Readers never see it. */
export const commentRecord = defineRecord({
  type: 'comment',
  table: 'comment',
  words: { one: 'comment', many: 'comments' },
  label: { of: 'article', column: 'article_id' },
  refersTo: {
    article: {
      to: 'article',
      table: 'comment',
      columns: ['article_id'],
      onDeletion: 'delete-too',
      redactsWith: 'named',
    },
    thread: { to: 'comment', table: 'comment', columns: ['thread_id'] },
  },
  texts: { comment: { text: 'text', spans: 'spans' } },
})
