import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { publishRevision, type PublicationMoments } from '../../platform/records/publish.ts'
import { collectionRecord } from './collection.record.ts'

const tables = (tx: Transaction) => open(tx, collectionRecord)

/** What a revision of a collection holds. */
export interface CollectionContent {
  readonly title: string
  readonly description: string
  /** In order. */
  readonly articleIds: readonly string[]
}

/** Loads a collection with its newest revision, locked until the transaction ends. */
export async function loadCollection(tx: Transaction, id: string) {
  await lockRow(tx, collectionRecord, id)
  const collection = await tables(tx).collection.findUnique({
    where: { id },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1, include: { items: { orderBy: { position: 'asc' } } } },
      publications: { where: { publicUntil: null }, take: 1 },
    },
  })
  const revision = collection?.revisions[0]
  return collection && revision ? { ...collection, revision, publication: collection.publications[0] ?? null } : null
}

/** A collection as loaded. */
export type LoadedCollection = NonNullable<Awaited<ReturnType<typeof loadCollection>>>

/** Creates a collection with an open first revision. */
export async function insertCollection(
  tx: Transaction,
  { slug, content, now, by }: { slug: string; content: CollectionContent; now: Date; by: string | null },
): Promise<string> {
  const id = newUuid()
  await tables(tx).collection.create({ data: { id, slug, createdAt: now, createdById: by, updatedAt: now } })
  await openRevision(tx, id, 1, content, null, now, by)
  return id
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveCollectionContent(
  tx: Transaction,
  collection: LoadedCollection,
  { slug, content, now, by }: { slug: string; content: CollectionContent; now: Date; by: string | null },
): Promise<void> {
  const { draftRevisionId, revision } = collection
  if (draftRevisionId) {
    const { title, description } = content
    await tables(tx).collectionRevision.update({
      where: { id: draftRevisionId },
      data: { title, description, updatedAt: now },
    })
    await tables(tx).collectionItem.deleteMany({ where: { revisionId: draftRevisionId } })
    await insertItems(tx, draftRevisionId, content.articleIds)
  } else {
    await openRevision(tx, collection.id, revision.number + 1, content, revision.contentHash, now, by)
  }
  await tables(tx).collection.update({
    where: { id: collection.id },
    data: { slug, version: { increment: 1 }, updatedAt: now },
  })
}

async function openRevision(
  tx: Transaction,
  collectionId: string,
  number: number,
  { articleIds, ...content }: CollectionContent,
  previousHash: string | null,
  now: Date,
  by: string | null,
): Promise<void> {
  const id = newUuid()
  await tables(tx).collectionRevision.create({
    data: { id, collectionId, number, ...content, previousHash, authorId: by, createdAt: now, updatedAt: now },
  })
  await insertItems(tx, id, articleIds)
  await tables(tx).collection.update({ where: { id: collectionId }, data: { draftRevisionId: id } })
}

async function insertItems(tx: Transaction, revisionId: string, articleIds: readonly string[]): Promise<void> {
  await tables(tx).collectionItem.createMany({
    data: [...new Set(articleIds)].map((articleId, position) => ({ revisionId, articleId, position })),
  })
}

/** Seals the newest revision and makes it public. */
export async function publishCollectionRevision(
  tx: Transaction,
  collection: LoadedCollection,
  moments: PublicationMoments,
): Promise<void> {
  await publishRevision(tx, collectionRecord, collection.id, collection.revision, { slug: collection.slug }, moments)
}

/** The slugs like `slug` that other collections have. */
export async function takenCollectionSlugs(tx: Transaction, slug: string, except?: string): Promise<Set<string>> {
  const others = except ? { NOT: { id: except } } : {}
  const found = await tables(tx).collection.findMany({
    where: { slug: { startsWith: slug }, ...others },
    select: { slug: true },
  })
  return new Set(found.map((collection) => collection.slug))
}
