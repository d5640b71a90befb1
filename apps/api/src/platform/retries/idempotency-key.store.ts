import { newUuid } from '../ids.ts'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'

/** Which change was sent, by whom, under which key. */
export interface RetryPlace {
  /** `user:` or `token:` with the id. */
  readonly sender: string
  readonly field: string
  /** HMAC of the key. */
  readonly keyHash: string
}

/** What a change came to; null where that is not kept. */
export interface KeptOutcome<Value> {
  readonly inputHash: string
  readonly outcome: Value | null
}

/** What was kept of a change; null where it was not made, or longer ago than is kept. */
export async function keptOutcome<Value>(
  tx: Transaction,
  { sender, field, keyHash }: RetryPlace,
): Promise<KeptOutcome<Value> | null> {
  const [row] = await clientOf(tx).$queryRaw<KeptOutcome<Value>[]>`
    SELECT input_hash AS "inputHash", outcome FROM idempotency_key
    WHERE sender = ${sender} AND field = ${field} AND key_hash = ${keyHash}`
  return row ?? null
}

/** Keeps what a change came to, in its own transaction; false where the same was made meanwhile, which is waited for. */
export async function keepOutcome(
  tx: Transaction,
  { sender, field, keyHash }: RetryPlace,
  { inputHash, outcome }: KeptOutcome<unknown>,
): Promise<boolean> {
  const kept = await clientOf(tx).$executeRaw`
    INSERT INTO idempotency_key (id, sender, field, key_hash, input_hash, outcome, created_at)
    VALUES (${newUuid()}::uuid, ${sender}, ${field}, ${keyHash}, ${inputHash}, ${JSON.stringify(outcome)}::jsonb,
      date_trunc('milliseconds', now()))
    ON CONFLICT DO NOTHING`
  return kept === 1
}
