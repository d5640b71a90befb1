import { claimRecord } from './claim.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'

const tables = (tx: Transaction) => open(tx, claimRecord)

/** A claim that is recorded already. */
export interface RecordedStatement {
  /** UUID. */
  readonly id: string
  readonly state: 'PROPOSED' | 'ACCEPTED'
}

/** Of these statements, those that a claim says in the same words (blind to case), by the statement in lower case; accepted claims before proposed ones. */
export async function recordedClaims(
  tx: Transaction,
  statements: readonly string[],
): Promise<Map<string, RecordedStatement>> {
  const rows = await tables(tx).$queryRaw<(RecordedStatement & { words: string })[]>`
    SELECT c.id, c.state, lower(r.statement) AS words
    FROM claim_revision r
    JOIN claim c ON c.id = r.claim_id AND c.state <> 'REJECTED' AND c.merged_into_id IS NULL
    WHERE md5(lower(r.statement)) IN (SELECT md5(lower(s)) FROM unnest(${[...statements]}::text[]) s)
      AND NOT EXISTS (SELECT FROM claim_revision n WHERE n.claim_id = r.claim_id AND n.number > r.number)
    ORDER BY c.state DESC, c.created_at DESC, c.id DESC`
  return new Map(rows.map(({ words, id, state }) => [words, { id, state }]))
}
