import { defineRecord } from '../../platform/records/define-record.ts'

declare module '../../platform/records/define-record.ts' {
  interface RecordTypes {
    idempotency_key: true
  }
}

/** What a change that was sent with a key came to. */
export const idempotencyKeyRecord = defineRecord({
  type: 'idempotency_key',
  table: 'idempotency_key',
  words: { one: 'retry key', many: 'retry keys' },
  texts: { idempotency_key: { outcome: 'json' } },
})
