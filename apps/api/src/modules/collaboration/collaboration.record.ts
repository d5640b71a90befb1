import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    collaboration: true
  }
}

/** A session in which people write an article together. Any redaction ends it, so that it has no words to blank. */
export const collaborationRecord = defineRecord({
  type: 'collaboration',
  table: 'article_collaboration',
  words: { one: 'writing session', many: 'writing sessions' },
  parent: { to: 'article', column: 'article_id' },
  parts: ['article_collaboration_update'],
})
