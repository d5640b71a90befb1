import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    event: true
  }
}

/** An entry of the change log. */
export const changeEventRecord = defineRecord({
  type: 'event',
  table: 'change_event',
  words: { one: 'event', many: 'events' },
  about: 'subject_id',
  logs: true,
  texts: { change_event: { changes: 'json' } },
  fingerprints: { changes: ['textHash'] },
})
