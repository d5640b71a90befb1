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
  // Its input is ids alone; what it said of itself may name what it met.
  texts: { job: { message: 'text', failure: 'text' } },
})
