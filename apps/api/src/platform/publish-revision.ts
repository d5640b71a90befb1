import { Prisma } from '@sourceline/database'
import type { Transaction } from './change-log.ts'
import type { Now } from './clock.ts'
import { contentHash } from './content-hash.ts'
import { newUuid } from './ids.ts'

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

/**
 * Seals a record's revision and makes it public from `effectiveFrom`, in place of what was public: one step
 * for every kind of record whose publications hold nothing but the revision and perhaps a slug.
 *
 * @param content What the hash is taken over, if the revision is still open.
 */
export async function publishRevision(
  tx: Transaction,
  noun: 'claim' | 'source' | 'topic' | 'collection',
  recordId: string,
  revision: PublishableRevision,
  { content, slug }: { content: Readonly<Record<string, unknown>>; slug?: string },
  { now, effectiveFrom }: PublicationMoments,
): Promise<void> {
  const [record, revisions, publications, owner] = [noun, `${noun}_revision`, `${noun}_publication`, `${noun}_id`].map(
    (name) => Prisma.raw(name),
  )
  if (!revision.sealedAt) {
    await tx.$executeRaw`UPDATE ${revisions} SET sealed_at = ${now}, content_hash = ${contentHash(content, revision.previousHash)} WHERE id = ${revision.id}::uuid`
  }
  // What was only scheduled was never public and leaves no trace among publications.
  await tx.$executeRaw`DELETE FROM ${publications} WHERE ${owner} = ${recordId}::uuid AND public_until IS NULL AND public_from > ${now}`
  await tx.$executeRaw`UPDATE ${publications} SET public_until = greatest(public_from, ${effectiveFrom}), ending = 'REPLACED' WHERE ${owner} = ${recordId}::uuid AND public_until IS NULL`
  if (slug === undefined) {
    await tx.$executeRaw`INSERT INTO ${publications} (id, ${owner}, revision_id, public_from) VALUES (${newUuid()}::uuid, ${recordId}::uuid, ${revision.id}::uuid, ${effectiveFrom})`
  } else {
    await tx.$executeRaw`INSERT INTO ${publications} (id, ${owner}, revision_id, slug, public_from) VALUES (${newUuid()}::uuid, ${recordId}::uuid, ${revision.id}::uuid, ${slug}, ${effectiveFrom})`
  }
  await tx.$executeRaw`UPDATE ${record} SET draft_revision_id = NULL, version = version + 1, updated_at = ${now} WHERE id = ${recordId}::uuid`
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
