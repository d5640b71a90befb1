import { Prisma } from '@sourceline/database'
import type { Transaction } from './change-log.ts'
import { contentHash } from './content-hash.ts'
import { newUuid } from './ids.ts'

/** A revision that is to be public. */
export interface PublishableRevision {
  readonly id: string
  readonly sealedAt: Date | null
  readonly previousHash: string | null
}

/**
 * Seals a record's revision and makes it public from `now`, in place of what was public: one step
 * for every kind of record whose publications hold nothing but the revision and perhaps a slug.
 *
 * @param content What the hash is taken over, if the revision is still open.
 */
export async function publishRevision(
  tx: Transaction,
  noun: 'claim' | 'source' | 'topic' | 'collection',
  recordId: string,
  revision: PublishableRevision,
  { content, slug, now }: { content: Readonly<Record<string, unknown>>; slug?: string; now: Date },
): Promise<void> {
  const [record, revisions, publications, owner] = [noun, `${noun}_revision`, `${noun}_publication`, `${noun}_id`].map(
    (name) => Prisma.raw(name),
  )
  if (!revision.sealedAt) {
    await tx.$executeRaw`UPDATE ${revisions} SET sealed_at = ${now}, content_hash = ${contentHash(content, revision.previousHash)} WHERE id = ${revision.id}::uuid`
  }
  // What was only scheduled was never public and leaves no trace among publications.
  await tx.$executeRaw`DELETE FROM ${publications} WHERE ${owner} = ${recordId}::uuid AND public_until IS NULL AND public_from > now()`
  await tx.$executeRaw`UPDATE ${publications} SET public_until = greatest(public_from, ${now}), ending = 'REPLACED' WHERE ${owner} = ${recordId}::uuid AND public_until IS NULL`
  if (slug === undefined) {
    await tx.$executeRaw`INSERT INTO ${publications} (id, ${owner}, revision_id, public_from) VALUES (${newUuid()}::uuid, ${recordId}::uuid, ${revision.id}::uuid, ${now})`
  } else {
    await tx.$executeRaw`INSERT INTO ${publications} (id, ${owner}, revision_id, slug, public_from) VALUES (${newUuid()}::uuid, ${recordId}::uuid, ${revision.id}::uuid, ${slug}, ${now})`
  }
  await tx.$executeRaw`UPDATE ${record} SET draft_revision_id = NULL, version = version + 1, updated_at = ${now} WHERE id = ${recordId}::uuid`
}

/** Whether publishing shows readers something for the first time, or something else than they see. */
export function changeOf(publication: { publicFrom: Date } | null, now: Date): 'NEW' | 'CHANGED' {
  return publication && publication.publicFrom <= now ? 'CHANGED' : 'NEW'
}

/** Whether publishing would show readers something new. */
export function isUnpublished(
  { revision, publication }: { revision: { id: string }; publication: { revisionId: string; publicFrom: Date } | null },
  now: Date,
): boolean {
  return publication?.revisionId !== revision.id || publication.publicFrom > now
}
