import type { Transaction } from '../../platform/change-log.ts'
import { needRows, type Need } from '../../platform/schedule.ts'

/** Moves topics that are only scheduled, with those above them, to the moment from which they are needed. */
export async function settleTopics(tx: Transaction, needs: readonly Need[], now: Date): Promise<void> {
  const all = await tx.$queryRaw<Need[]>`
    WITH RECURSIVE need AS (
      SELECT n.id, n.at FROM ${needRows(needs)} n
      UNION
      SELECT r.parent_id, n.at
      FROM need n
      JOIN topic_publication p ON p.topic_id = n.id AND p.public_until IS NULL
      JOIN topic_revision r ON r.id = p.revision_id
      WHERE r.parent_id IS NOT NULL
    ) SELECT id, min(at) AS "from" FROM need GROUP BY id`
  const need = needRows(all)
  await tx.$executeRaw`DELETE FROM topic_publication x WHERE x.public_from > ${now} AND x.public_until IS NULL AND x.topic_id NOT IN (SELECT n.id FROM ${need} n)`
  await tx.$executeRaw`UPDATE topic_publication x SET public_from = n.at FROM ${need} n WHERE n.id = x.topic_id AND x.public_from > ${now} AND x.public_until IS NULL AND x.public_from <> n.at`
}
