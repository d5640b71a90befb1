import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { Now } from '../clock.ts'
import { newUuid } from '../ids.ts'
import { sealRevision } from '../seal-revision.ts'
import type { RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'

/** A revision that is to be public. */
export interface PublishableRevision {
  readonly id: string
  readonly sealedAt: Date | null
  readonly previousHash: string | null
}

/** The two moments of a publication. */
export interface PublicationMoments {
  /** When it is published: what is sealed and changed bears this moment. */
  readonly now: Now
  /** From when on readers see it: `now`, or the end of an embargo. */
  readonly effectiveFrom: Date
}

/** The public address of a record that has one. */
type Address<Record extends RevisionedRecord> = Record extends { readonly revisions: { readonly slug: true } }
  ? { readonly slug: string }
  : { readonly slug?: undefined }

/**
 * Seals a record's revision and makes it public from `effectiveFrom`, in place of what was public: one step
 * for every kind of record whose publications hold nothing but the revision and perhaps a slug.
 */
export async function publishRevision<Record extends RevisionedRecord>(
  tx: Transaction,
  record: Record,
  recordId: string,
  revision: PublishableRevision,
  { slug }: Address<Record>,
  { now, effectiveFrom }: PublicationMoments,
): Promise<void> {
  const [records, publications, owner] = ['', '_publication', '_id'].map((part) => identifier(`${record.table}${part}`))
  if (!revision.sealedAt) await sealRevision(tx, record.table, revision, now)
  // What was only scheduled was never public and leaves no trace among publications.
  await clientOf(tx)
    .$executeRaw`DELETE FROM ${publications} WHERE ${owner} = ${recordId}::uuid AND public_until IS NULL AND public_from > ${now}`
  await clientOf(tx)
    .$executeRaw`UPDATE ${publications} SET public_until = greatest(public_from, ${effectiveFrom}), ending = 'REPLACED' WHERE ${owner} = ${recordId}::uuid AND public_until IS NULL`
  if (slug === undefined) {
    await clientOf(tx)
      .$executeRaw`INSERT INTO ${publications} (id, ${owner}, revision_id, public_from) VALUES (${newUuid()}::uuid, ${recordId}::uuid, ${revision.id}::uuid, ${effectiveFrom})`
  } else {
    await clientOf(tx)
      .$executeRaw`INSERT INTO ${publications} (id, ${owner}, revision_id, slug, public_from) VALUES (${newUuid()}::uuid, ${recordId}::uuid, ${revision.id}::uuid, ${slug}, ${effectiveFrom})`
  }
  await clientOf(tx)
    .$executeRaw`UPDATE ${records} SET draft_revision_id = NULL, version = version + 1, updated_at = ${now} WHERE id = ${recordId}::uuid`
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
