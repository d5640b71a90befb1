import type { Transaction } from '../../platform/change-log.ts'
import { scheduledIds, settle, type Need } from '../../platform/records/schedule.ts'
import { claimRecord, sourceNeeds } from '../claims/public.ts'
import { sourceRecord } from '../sources/public.ts'
import { topicRecord } from '../topics/public.ts'

/**
 * Lets everything that waits for an embargo wait for the earliest article that needs it. Called
 * whenever a scheduled article is moved, opened or called off; `openedId` is one that has just become public.
 */
export async function settleSchedule(tx: Transaction, now: Date, openedId: string | null = null): Promise<void> {
  const needs = await tx.$queryRaw<(Need & { kind: 'claim' | 'source' | 'topic' })[]>`
    WITH ahead AS (
      SELECT p.revision_id, greatest(p.public_from, ${now}) AS at
      FROM article_publication p
      WHERE p.public_until IS NULL AND (p.public_from > ${now} OR p.article_id = ${openedId}::uuid)
    )
    SELECT 'claim' AS kind, m.claim_id AS id, min(a.at) AS "from" FROM ahead a JOIN mention m ON m.revision_id = a.revision_id WHERE m.orphan_reason IS NULL GROUP BY m.claim_id
    UNION ALL
    SELECT 'source', r.original_source_id, min(a.at) FROM ahead a JOIN article_revision r ON r.id = a.revision_id WHERE r.original_source_id IS NOT NULL GROUP BY r.original_source_id
    UNION ALL
    SELECT 'topic', t.topic_id, min(a.at) FROM ahead a JOIN article_topic t ON t.revision_id = a.revision_id GROUP BY t.topic_id`
  const of = (kind: string) => needs.filter((need) => need.kind === kind)
  await settle(tx, claimRecord, of('claim'), now)
  const waiting = await scheduledIds(tx, sourceRecord, now)
  await settle(tx, sourceRecord, [...of('source'), ...(await sourceNeeds(tx, waiting, now))], now)
  await settle(tx, topicRecord, of('topic'), now)
}
