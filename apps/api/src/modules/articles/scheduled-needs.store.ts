import type { Need } from '../../platform/records/schedule.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { articleRecord } from './article.record.ts'

/** A record that a scheduled article needs, and from when on. */
export interface ScheduledNeed extends Need {
  readonly kind: 'claim' | 'source' | 'topic' | 'author' | 'section' | 'asset'
}

/** What scheduled articles need, and the article `openedId` that has just become public: the earliest need of each. */
export async function scheduledNeeds(tx: Transaction, now: Date, openedId: string | null): Promise<ScheduledNeed[]> {
  return open(tx, articleRecord).$queryRaw<ScheduledNeed[]>`
    WITH ahead AS (
      SELECT p.revision_id, greatest(p.public_from, ${now}) AS at
      FROM article_publication p
      WHERE p.public_until IS NULL AND (p.public_from > ${now} OR p.article_id = ${openedId}::uuid)
    )
    SELECT 'claim' AS kind, m.claim_id AS id, min(a.at) AS "from" FROM ahead a
      JOIN mention m ON m.revision_id = a.revision_id WHERE m.orphan_reason IS NULL GROUP BY m.claim_id
    UNION ALL
    SELECT 'source', r.original_source_id, min(a.at) FROM ahead a JOIN article_revision r ON r.id = a.revision_id
      WHERE r.original_source_id IS NOT NULL GROUP BY r.original_source_id
    UNION ALL
    SELECT 'asset', i.id, min(a.at) FROM ahead a CROSS JOIN LATERAL (
        SELECT v.id FROM article_revision r CROSS JOIN LATERAL (VALUES (r.lead_image_id), (r.social_image_id)) v (id)
          WHERE r.id = a.revision_id AND v.id IS NOT NULL
        UNION ALL SELECT x.asset_id FROM article_image x WHERE x.revision_id = a.revision_id
      ) i GROUP BY i.id
    UNION ALL
    SELECT 'topic', t.topic_id, min(a.at) FROM ahead a JOIN article_topic t ON t.revision_id = a.revision_id GROUP BY t.topic_id
    UNION ALL
    SELECT 'author', b.author_id, min(a.at) FROM ahead a JOIN byline b ON b.revision_id = a.revision_id
      WHERE b.author_id IS NOT NULL GROUP BY b.author_id
    UNION ALL
    SELECT 'section', r.section_id, min(a.at) FROM ahead a JOIN article_revision r ON r.id = a.revision_id
      WHERE r.section_id IS NOT NULL GROUP BY r.section_id`
}
