import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { attributionRecord } from './attribution.record.ts'

/**
 * Recalls an attribution with all that it replaced, as far as they were public.
 *
 * @returns The UUIDs of the sources that they named.
 */
export async function recallChain(tx: Transaction, attributionId: string, now: Date): Promise<string[]> {
  const sources = await open(tx, attributionRecord).$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT a.id, a.replaces_id FROM attribution a WHERE a.id = ${attributionId}::uuid
      UNION SELECT a.id, a.replaces_id FROM attribution a JOIN chain c ON a.id = c.replaces_id
    ), ended AS (
      UPDATE attribution a SET public_until = coalesce(a.public_until, greatest(a.public_from, ${now})), recalled_at = ${now},
             version = a.version + 1, updated_at = ${now}
      FROM chain c WHERE c.id = a.id AND a.public_from IS NOT NULL AND a.recalled_at IS NULL
      RETURNING a.source_id, a.on_behalf_of_id, a.reported_via_id
    )
    SELECT DISTINCT s.id FROM ended e CROSS JOIN LATERAL (VALUES (e.source_id), (e.on_behalf_of_id), (e.reported_via_id)) AS s (id)
    WHERE s.id IS NOT NULL`
  return sources.map(({ id }) => id)
}
