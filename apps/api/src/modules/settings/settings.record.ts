import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    settings: true
  }
}

/** A group of settings. */
export const settingsRecord = defineRecord({
  type: 'settings',
  table: 'settings',
  words: { one: 'settings', many: 'settings' },
})
