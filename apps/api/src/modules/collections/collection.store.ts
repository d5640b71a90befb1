import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { publishing, publishRevisions, type PublicationMoments } from '../../platform/records/publish.ts'
import { insertRecord, saveRevision, touchRecord, type Writing } from '../../platform/records/revise.ts'
import { takenSlugs } from '../../platform/records/taken-slugs.ts'
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
export const loadCollection = (tx: Transaction, id: string) =>
  loadNewest(tx, collectionRecord, id, (where) =>
    tables(tx).collection.findUnique({
      where,
      include: {
        ...newest,
        revisions: { ...newest.revisions, include: { items: { orderBy: { position: 'asc' } } } },
      },
    }),
  )

/** A collection as loaded. */
export type LoadedCollection = NonNullable<Awaited<ReturnType<typeof loadCollection>>>

const rowsOf = ({ title, description, articleIds }: CollectionContent) => ({
  columns: { title, description },
  parts: { items: [...new Set(articleIds)].map((articleId, position) => ({ articleId, position })) },
})

/** Creates a collection with an open first revision. */
export async function insertCollection(
  tx: Transaction,
  { slug, content, ...writing }: Writing & { slug: string; content: CollectionContent },
): Promise<string> {
  const id = newUuid()
  await insertRecord(tx, collectionRecord, { id, own: { slug }, content: rowsOf(content) }, writing)
  return id
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveCollectionContent(
  tx: Transaction,
  collection: LoadedCollection,
  { slug, content, ...writing }: Writing & { slug: string; content: CollectionContent },
): Promise<void> {
  await saveRevision(tx, collectionRecord, collection, rowsOf(content), writing)
  await touchRecord(tx, collectionRecord, collection.id, writing.now, { slug })
}

/** Seals the newest revision and makes it public. */
export async function publishCollectionRevision(
  tx: Transaction,
  collection: LoadedCollection,
  moments: PublicationMoments,
): Promise<void> {
  await publishRevisions(tx, [publishing(collectionRecord, [collection])], moments)
}

/** The slugs like `slug` that other collections have. */
export const takenCollectionSlugs = (tx: Transaction, slug: string, except?: string): Promise<Set<string>> =>
  takenSlugs(tx, collectionRecord, slug, except)
