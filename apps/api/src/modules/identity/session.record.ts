import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    session: true
  }
}

/** A browser in which somebody is signed in. Of its token a hash is kept. */
export const sessionRecord = defineRecord({
  type: 'session',
  table: 'session',
  words: { one: 'session', many: 'sessions' },
  parent: { to: 'user', column: 'user_id' },
})
