import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    redaction: true
  }
}

/** An act that blanks what may no longer be kept or shown. */
export const redactionRecord = defineRecord({
  type: 'redaction',
  table: 'redaction',
  words: { one: 'redaction', many: 'redactions' },
  parts: ['redaction_strike'],
  about: 'subject_id',
  texts: { redaction: { reason: 'text' } },
})
