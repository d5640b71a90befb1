import { attributionRecord } from './attribution.record.ts'
import { claimRecord } from './claim.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Need } from '../../platform/records/schedule.ts'

const tables = (tx: Transaction) => open(tx, attributionRecord, claimRecord)

/** From when on these sources are needed by attributions and by claims about them. */
export async function sourceNeeds(tx: Transaction, sourceIds: readonly string[], now: Date): Promise<Need[]> {
  return tables(tx).$queryRaw<Need[]>`
    SELECT s.id, min(greatest(a.public_from, ${now})) AS "from"
    FROM attribution a CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id), (a.reported_via_id)) AS s (id)
    WHERE a.public_from IS NOT NULL AND a.public_until IS NULL AND s.id = ANY(${[...sourceIds]}::uuid[])
    GROUP BY s.id
    UNION ALL
    SELECT b.source_id, min(greatest(p.public_from, ${now}))
    FROM claim_publication p JOIN claim_about b ON b.revision_id = p.revision_id
    WHERE p.public_until IS NULL AND b.source_id = ANY(${[...sourceIds]}::uuid[])
    GROUP BY b.source_id`
}
