import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { idempotencyKeyRecord } from './idempotency-key.record.ts'

/** Forgets keys from before a moment, at most so many. Gives their number. */
export const deleteKeysBefore = (tx: Transaction, moment: Date, max: number): Promise<number> =>
  open(tx, idempotencyKeyRecord).$executeRaw`
    DELETE FROM idempotency_key WHERE id IN (
      SELECT id FROM idempotency_key WHERE created_at < ${moment} ORDER BY created_at LIMIT ${max} FOR UPDATE SKIP LOCKED)`
