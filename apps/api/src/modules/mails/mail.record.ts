import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    mail: true
  }
}

/** A mail to one person. */
export const mailRecord = defineRecord({
  type: 'mail',
  table: 'mail',
  words: { one: 'mail', many: 'mails' },
})
