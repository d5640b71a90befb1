import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    token: true
  }
}

/** A bearer token by which a program acts. */
export const apiTokenRecord = defineRecord({
  type: 'token',
  table: 'api_token',
  words: { one: 'API token', many: 'API tokens' },
  refersTo: {
    maker: { to: 'user', table: 'api_token', columns: ['maker_id'] },
    owner: { to: 'user', table: 'api_token', columns: ['owner_id'] },
  },
})
