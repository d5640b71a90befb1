import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    job: true
  }
}

/** Work that is done later. */
export const jobRecord = defineRecord({
  type: 'job',
  table: 'job',
  words: { one: 'job', many: 'jobs' },
})
