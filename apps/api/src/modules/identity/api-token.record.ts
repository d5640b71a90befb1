import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    token: true
  }
}

/** A bearer token by which a program acts. */
defineRecord({
  type: 'token',
  table: 'api_token',
  words: { one: 'API token', many: 'API tokens' },
})
