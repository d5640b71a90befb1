import type { Transaction } from '../../platform/change-log.ts'
import { needRows, type Need } from '../../platform/schedule.ts'

/** Moves sources that are only scheduled, with the bodies that they belong to, to the moment from which they are needed. */
export async function settleSources(tx: Transaction, needs: readonly Need[], now: Date): Promise<void> {
  const all = await tx.$queryRaw<Need[]>`
    WITH RECURSIVE need AS (
      SELECT n.id, n.at FROM ${needRows(needs)} n
      UNION
      SELECT r.affiliation_id, n.at
      FROM need n
      JOIN source_publication p ON p.source_id = n.id AND p.public_until IS NULL
      JOIN source_revision r ON r.id = p.revision_id
      WHERE r.affiliation_id IS NOT NULL
    ) SELECT id, min(at) AS "from" FROM need GROUP BY id`
  const need = needRows(all)
  await tx.$executeRaw`DELETE FROM source_publication x WHERE x.public_from > ${now} AND x.public_until IS NULL AND x.source_id NOT IN (SELECT n.id FROM ${need} n)`
  await tx.$executeRaw`UPDATE source_publication x SET public_from = n.at FROM ${need} n WHERE n.id = x.source_id AND x.public_from > ${now} AND x.public_until IS NULL AND x.public_from <> n.at`
}
