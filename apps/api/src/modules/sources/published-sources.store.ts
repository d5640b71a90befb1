import {
  publishable,
  publishing,
  type PublishableRevision,
  type PublishableRow,
  type Publishing,
} from '../../platform/records/publish.ts'
import { loadUpward } from '../../platform/records/upward.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { sourceRecord } from './source.record.ts'

/** A source as far as publishing it needs it: its newest revision, and what is public or scheduled. */
export interface PublishableSource {
  readonly id: string
  readonly name: string
  /** The UUID of the body that it belongs to. */
  readonly affiliationId: string | null
  readonly revision: PublishableRevision
  readonly publication: { readonly revisionId: string; readonly publicFrom: Date } | null
}

/**
 * Loads accepted sources and the bodies that they belong to, locked until the transaction ends. A source that is known
 * only through what readers may never see is left out.
 */
export const sourcesToPublish = (tx: Transaction, named: readonly string[]): Promise<PublishableSource[]> =>
  loadUpward(tx, [{ record: sourceRecord, ids: named }], {
    load: (locked) =>
      loaded(
        tx,
        locked.map(({ id }) => id),
      ),
    above: ({ affiliationId }) => affiliationId,
  })

async function loaded(tx: Transaction, ids: readonly string[]): Promise<PublishableSource[]> {
  const rows = await open(tx, sourceRecord).$queryRaw<
    (Omit<PublishableSource, 'revision' | 'publication'> & PublishableRow)[]
  >`
    SELECT s.id, r.name, r.affiliation_id AS "affiliationId", r.id AS "revisionId", r.sealed_at AS "sealedAt",
      r.previous_hash AS "previousHash", p.revision_id AS "publishedRevisionId", p.public_from AS "publicFrom"
    FROM unnest(${[...ids]}::uuid[]) AS w (id)
    JOIN source s ON s.id = w.id AND s.state = 'ACCEPTED' AND s.id NOT IN (SELECT c.id FROM confidential_source c)
    CROSS JOIN LATERAL (
      SELECT x.id, x.name, x.affiliation_id, x.sealed_at, x.previous_hash FROM source_revision x WHERE x.source_id = s.id
      ORDER BY x.number DESC LIMIT 1) r
    LEFT JOIN source_publication p ON p.source_id = s.id AND p.public_until IS NULL
    ORDER BY s.id`
  return rows.map(publishable)
}

/** The newest revisions of sources as what is to be public, in place of what was. */
export const publishingSources = (sources: readonly PublishableSource[]): Publishing =>
  publishing(sourceRecord, sources)
