import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import { endBefore } from '../transactions/overtaken.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { Now } from '../clock.ts'
import { newUuid } from '../ids.ts'
import { sealRevisions, type OpenRevision, type Sealing } from '../seal-revision.ts'
import type { RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'
import { insertRows, together } from './insert-rows.ts'
import { notePublic } from './public-texts.ts'

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

/** Records of one type that are to be public. */
export interface Publishing {
  readonly table: string
  /** Columns of its revisions that readers are never shown. */
  readonly withheld: readonly string[]
  readonly published: readonly (Omit<Publishable<RevisionedRecord>, 'slug'> & { readonly slug?: string | undefined })[]
}

/** Says which records of a type are to be public. */
export const publishing = <Record extends RevisionedRecord>(
  { table, revisions }: Record,
  published: readonly Publishable<Record>[],
): Publishing => ({ table, withheld: revisions.withheld ?? [], published })

/**
 * What takes the place of what readers see of some records, or are to see. What was only scheduled was never public
 * and leaves no trace.
 */
function endingsOf({ table, published }: Publishing, { now, effectiveFrom }: PublicationMoments): Prisma.Sql[] {
  const [records, publications, owner] = ['', '_publication', '_id'].map((part) => identifier(`${table}${part}`))
  const ids = published.map(({ id }) => id)
  return [
    Prisma.sql`DELETE FROM ${publications} WHERE ${owner} = ANY(${ids}::uuid[]) AND public_until IS NULL AND public_from > ${now}`,
    Prisma.sql`UPDATE ${publications} SET public_until = greatest(public_from, ${effectiveFrom}), ending = 'REPLACED'
      WHERE ${owner} = ANY(${ids}::uuid[]) AND public_until IS NULL AND public_from <= ${now}`,
    Prisma.sql`UPDATE ${records} SET draft_revision_id = NULL, version = version + 1, updated_at = ${now}
      WHERE id = ANY(${ids}::uuid[])`,
  ]
}

/**
 * Seals the revisions of records and makes them public from `effectiveFrom`, in place of what was public: one step for
 * every kind of record whose publications hold nothing but the revision and perhaps a slug, in the same few statements
 * however many there are, and of however many types. `further` is sealed with them.
 */
export async function publishRevisions(
  tx: Transaction,
  publishings: readonly Publishing[],
  moments: PublicationMoments,
  further: readonly Sealing[] = [],
): Promise<void> {
  const some = publishings.filter(({ published }) => published.length > 0)
  for (const { table, withheld, published } of some)
    notePublic(tx, {
      table,
      except: withheld,
      ids: published.map(({ id }) => id),
      revisionIds: published.map(({ revision }) => revision.id),
    })
  if (moments.effectiveFrom > moments.now) await endBefore(tx, moments.effectiveFrom)
  const client = clientOf(tx)
  const open = some.map(({ table, published }) => ({
    table,
    revisions: published.map(({ revision }) => revision).filter(({ sealedAt }) => sealedAt === null),
  }))
  await sealRevisions(tx, [...open, ...further], moments.now)
  await together(
    client,
    some.flatMap((one) => endingsOf(one, moments)),
  )
  const insertions = some.map(({ table, published }) => ({
    into: `${table}_publication`,
    rows: published.map(({ id, revision, slug }) => ({
      id: newUuid(),
      [`${table}_id`]: id,
      revisionId: revision.id,
      ...(slug === undefined ? {} : { slug }),
    })),
    same: { publicFrom: moments.effectiveFrom },
  }))
  await insertRows(client, ...insertions)
}

/** A record as a statement gives it that is to be published: its newest revision, and what is public or scheduled. */
export interface PublishableRow {
  readonly id: string
  readonly revisionId: string
  readonly sealedAt: Date | null
  readonly previousHash: string | null
  readonly publishedRevisionId: string | null
  readonly publicFrom: Date | null
}

/** A row with its revision and its publication as {@link publishRevisions} and the plans of publications take them. */
export function publishable<Row extends PublishableRow>({
  revisionId,
  sealedAt,
  previousHash,
  publishedRevisionId,
  publicFrom,
  ...record
}: Row) {
  const publication = publishedRevisionId && publicFrom ? { revisionId: publishedRevisionId, publicFrom } : null
  return { ...record, revision: { id: revisionId, sealedAt, previousHash }, publication }
}

/** Of some records, those that publishing would show readers, or show otherwise than they see them at that moment. */
export const unpublished = <Record extends Unpublished>(records: readonly Record[], effectiveFrom: Date) =>
  records
    .filter((record) => isUnpublished(record, effectiveFrom))
    .map((record) => ({ ...record, change: changeOf(record.publication, effectiveFrom) }))

/** What tells whether readers see the newest revision of a record. */
interface Unpublished {
  readonly revision: { readonly id: string }
  readonly publication: { readonly revisionId: string; readonly publicFrom: Date } | null
}

/** Whether publishing shows readers something for the first time, or something else than they see at that moment. */
export function changeOf(publication: { publicFrom: Date } | null, effectiveFrom: Date): 'NEW' | 'CHANGED' {
  return publication && publication.publicFrom <= effectiveFrom ? 'CHANGED' : 'NEW'
}

/** Whether publishing would show readers something new at that moment. */
export function isUnpublished({ revision, publication }: Unpublished, effectiveFrom: Date): boolean {
  return publication?.revisionId !== revision.id || publication.publicFrom > effectiveFrom
}
