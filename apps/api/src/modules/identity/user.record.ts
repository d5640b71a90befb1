import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    user: true
  }
}

/** A person who may sign in. */
export const userRecord = defineRecord({
  type: 'user',
  table: 'user',
  words: { one: 'person', many: 'people' },
  parts: ['account', 'verification', 'one_time_link', 'sign_in_failure'],
})
