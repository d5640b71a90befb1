import { lockRows } from '../../platform/records/lock.ts'
import {
  publishable,
  publishing,
  type PublishableRevision,
  type PublishableRow,
  type Publishing,
} from '../../platform/records/publish.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { claimRecord } from './claim.record.ts'

/** A claim as far as publishing it needs it: its newest wording, and what is public or scheduled. */
export interface PublishableClaim {
  readonly id: string
  readonly state: string
  readonly statement: string
  /** The UUIDs of the sources that it concerns. */
  readonly aboutIds: readonly string[]
  readonly revision: PublishableRevision
  readonly publication: { readonly revisionId: string; readonly publicFrom: Date } | null
}

/** Loads claims in the order of their ids, locked until the transaction ends; what is rejected or merged is left out. */
export async function claimsToPublish(tx: Transaction, ids: readonly string[]): Promise<PublishableClaim[]> {
  await lockRows(tx, claimRecord, ids)
  const rows = await open(tx, claimRecord).$queryRaw<
    (Omit<PublishableClaim, 'revision' | 'publication'> & PublishableRow)[]
  >`
    SELECT c.id, c.state, r.statement, r.id AS "revisionId", r.sealed_at AS "sealedAt", r.previous_hash AS "previousHash",
      p.revision_id AS "publishedRevisionId", p.public_from AS "publicFrom",
      ARRAY(SELECT b.source_id::text FROM claim_about b WHERE b.revision_id = r.id ORDER BY b.source_id) AS "aboutIds"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS w (id, place)
    JOIN claim c ON c.id = w.id AND c.merged_into_id IS NULL AND c.state <> 'REJECTED'
    CROSS JOIN LATERAL (
      SELECT x.id, x.statement, x.sealed_at, x.previous_hash FROM claim_revision x WHERE x.claim_id = c.id
      ORDER BY x.number DESC LIMIT 1) r
    LEFT JOIN claim_publication p ON p.claim_id = c.id AND p.public_until IS NULL
    ORDER BY w.place`
  return rows.map(publishable)
}

/** The newest wordings of claims as what is to be public, in place of what was. */
export const publishingWordings = (claims: readonly PublishableClaim[]): Publishing => publishing(claimRecord, claims)
