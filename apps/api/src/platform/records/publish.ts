import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { Now } from '../clock.ts'
import { newUuid } from '../ids.ts'
import { sealRevisions, type OpenRevision } from '../seal-revision.ts'
import type { RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'
import { insertRows } from './insert-rows.ts'

/** A revision that is to be public. */
export interface PublishableRevision extends OpenRevision {
  readonly sealedAt: Date | null
}

/** The two moments of a publication. */
export interface PublicationMoments {
  /** When it is published: what is sealed and changed bears this moment. */
  readonly now: Now
  /** From when on readers see it: `now`, or the end of an embargo. */
  readonly effectiveFrom: Date
}

/** What is to be public of a record, with its public address where such records have one. */
export interface Publishable<Record extends RevisionedRecord> {
  readonly id: string
  readonly revision: PublishableRevision
  readonly slug?: Record extends { readonly revisions: { readonly slug: true } } ? string : undefined
}

/**
 * Seals the revisions of records of one type and makes them public from `effectiveFrom`, in place of what was public: one
 * step for every kind of record whose publications hold nothing but the revision and perhaps a slug, in the same few
 * statements however many there are.
 */
export async function publishRevisions<Record extends RevisionedRecord>(
  tx: Transaction,
  { table }: Record,
  published: readonly Publishable<Record>[],
  { now, effectiveFrom }: PublicationMoments,
): Promise<void> {
  if (published.length === 0) return
  const client = clientOf(tx)
  const open = published.map(({ revision }) => revision).filter(({ sealedAt }) => sealedAt === null)
  await sealRevisions(tx, table, open, now)
  const [records, publications, owner] = ['', '_publication', '_id'].map((part) => identifier(`${table}${part}`))
  const ids = published.map(({ id }) => id)
  // What was only scheduled was never public and leaves no trace among publications.
  await client.$executeRaw`
    WITH called_off AS (
      DELETE FROM ${publications} WHERE ${owner} = ANY(${ids}::uuid[]) AND public_until IS NULL AND public_from > ${now}
    ), replaced AS (
      UPDATE ${publications} SET public_until = greatest(public_from, ${effectiveFrom}), ending = 'REPLACED'
      WHERE ${owner} = ANY(${ids}::uuid[]) AND public_until IS NULL AND public_from <= ${now}
    )
    UPDATE ${records} SET draft_revision_id = NULL, version = version + 1, updated_at = ${now}
    WHERE id = ANY(${ids}::uuid[])`
  await insertRows(client, {
    into: `${table}_publication`,
    rows: published.map(({ id, revision, slug }) => ({
      id: newUuid(),
      [`${table}_id`]: id,
      revisionId: revision.id,
      ...(slug === undefined ? {} : { slug }),
    })),
    same: { publicFrom: effectiveFrom },
  })
}

/** Whether publishing shows readers something for the first time, or something else than they see at that moment. */
export function changeOf(publication: { publicFrom: Date } | null, effectiveFrom: Date): 'NEW' | 'CHANGED' {
  return publication && publication.publicFrom <= effectiveFrom ? 'CHANGED' : 'NEW'
}

/** Whether publishing would show readers something new at that moment. */
export function isUnpublished(
  { revision, publication }: { revision: { id: string }; publication: { revisionId: string; publicFrom: Date } | null },
  effectiveFrom: Date,
): boolean {
  return publication?.revisionId !== revision.id || publication.publicFrom > effectiveFrom
}
