import { withholding } from '@sourceline/domain'
import type { GoingTexts } from '../../platform/records/public-texts.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { attributionRecord } from './attribution.record.ts'

/** What was recorded of a source in confidence. */
export interface Confidences {
  readonly sourceId: string
  /** What goes public makes a claim of which the source spoke, on terms that withhold it. */
  readonly spokeOfIt: boolean
  /** Who recorded it, or its terms. */
  readonly keepers: readonly string[]
}

/** What was recorded of some sources in confidence. */
export const confidencesOf = (
  tx: Transaction,
  { ids, about }: GoingTexts,
  sourceIds: readonly string[],
): Promise<Confidences[]> =>
  open(tx, attributionRecord).$queryRaw<Confidences[]>`
    SELECT v.id AS "sourceId",
      bool_or(a.claim_id = ANY(${[...ids, ...about]}::uuid[]) AND a.state <> 'REJECTED'
        AND a.terms = ANY(${[...withholding]}::text[])) AS "spokeOfIt",
      array_remove(array_agg(a.created_by_id) || array_agg(a.terms_by_id), NULL) AS keepers
    FROM unnest(${[...sourceIds]}::uuid[]) AS v (id)
    JOIN attribution a ON a.confidential AND (a.source_id = v.id OR a.on_behalf_of_id = v.id)
    GROUP BY v.id`
