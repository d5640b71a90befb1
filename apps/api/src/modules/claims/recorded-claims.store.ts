import { Prisma } from '@sourceline/database'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { JsonText } from '../../platform/json-text.work.ts'
import type { OpenAttribution, RecordedClaim } from './recorded-claim.work.ts'
import { claimRecord } from './claim.record.ts'
import { keptApartFrom } from './kept-apart.store.ts'
import { attributionRecord } from './attribution.record.ts'

const tables = (tx: Transaction) => open(tx, claimRecord, attributionRecord)

/**
 * Of these statements, those that a claim says in the same words (blind to case); accepted claims behind proposed ones,
 * and older claims behind newer ones.
 */
export async function recordedClaims(
  tx: Transaction,
  statements: JsonText<readonly string[]>,
): Promise<JsonText<readonly RecordedClaim[]>> {
  const [row] = await tables(tx).$queryRaw<{ found: string }[]>`
    SELECT coalesce(json_agg(json_build_object('id', c.id, 'state', c.state,
      'words', lower(r.statement), 'apart', ${Prisma.raw(keptApartFrom('c.id'))})
      ORDER BY c.state DESC, c.created_at DESC, c.id DESC), '[]')::text AS found
    FROM claim_revision r
    JOIN claim c ON c.id = r.claim_id AND c.state <> 'REJECTED' AND c.merged_into_id IS NULL
    WHERE md5(lower(r.statement)) IN (SELECT md5(lower(s)) FROM json_array_elements_text(${statements}::json) s)
      AND NOT EXISTS (SELECT FROM claim_revision n WHERE n.claim_id = r.claim_id AND n.number > r.number)`
  return row?.found ?? '[]'
}

/** The open attributions of recorded claims, which two lists name by `id` or `claimId`. */
export async function openAttributions(
  tx: Transaction,
  claims: JsonText<readonly Pick<RecordedClaim, 'id'>[]>,
  further: JsonText<readonly { readonly claimId: string }[]>,
): Promise<JsonText<readonly OpenAttribution[]>> {
  const [row] = await tables(tx).$queryRaw<{ found: string }[]>`
    SELECT coalesce(json_agg(json_build_object('id', id, 'state', state, 'claimId', claim_id, 'sourceId', source_id, 'stance', stance)
      ORDER BY id), '[]')::text AS found
    FROM attribution
    WHERE claim_id IN (
        SELECT (c ->> 'id')::uuid FROM json_array_elements(${claims}::json) c
        UNION ALL SELECT (c ->> 'claimId')::uuid FROM json_array_elements(${further}::json) c)
      AND public_until IS NULL AND state <> 'REJECTED'`
  return row?.found ?? '[]'
}
