import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    collaboration: true
  }
}

/** A session in which people write an article together. A redaction ends it where it holds the words, so that there are none to blank. */
export const collaborationRecord = defineRecord({
  type: 'collaboration',
  table: 'article_collaboration',
  words: { one: 'writing session', many: 'writing sessions' },
  parent: { to: 'article', column: 'article_id' },
  parts: ['article_collaboration_update'],
})
