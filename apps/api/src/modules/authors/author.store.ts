import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { publishing, publishRevisions, type PublicationMoments } from '../../platform/records/publish.ts'
import { missingRecords } from '../../platform/records/references.ts'
import { insertRecord, saveRevision, touchRecord, type Writing } from '../../platform/records/revise.ts'
import { takenSlugs } from '../../platform/records/taken-slugs.ts'
import { unpublishUnneeded } from '../../platform/records/unpublish.ts'
import { authorRecord } from './author.record.ts'

const tables = (tx: Transaction) => open(tx, authorRecord)

/** What a revision of an author holds. */
export interface AuthorContent {
  readonly name: string
  readonly roleTitle: string | null
  readonly description: string
  readonly sameAs: readonly string[]
}

/** Loads an author with its newest revision, locked until the transaction ends. */
export const loadAuthor = (tx: Transaction, id: string) =>
  loadNewest(tx, authorRecord, id, (where) => tables(tx).author.findUnique({ where, include: newest }))

/** An author as loaded. */
export type LoadedAuthor = NonNullable<Awaited<ReturnType<typeof loadAuthor>>>

const rowsOf = ({ name, roleTitle, description, sameAs }: AuthorContent) => ({
  columns: { name, roleTitle, description, sameAs },
  parts: {},
})

/** Creates an author with an open first revision. */
export async function insertAuthor(
  tx: Transaction,
  { slug, content, ...writing }: Writing & { slug: string; content: AuthorContent },
): Promise<string> {
  const id = newUuid()
  await insertRecord(tx, authorRecord, { id, own: { slug }, content: rowsOf(content) }, writing)
  return id
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveAuthorContent(
  tx: Transaction,
  author: LoadedAuthor,
  { slug, content, ...writing }: Writing & { slug: string; content: AuthorContent },
): Promise<void> {
  await saveRevision(tx, authorRecord, author, rowsOf(content), writing)
  await touchRecord(tx, authorRecord, author.id, writing.now, { slug })
}

/** Seals the newest revision and makes it public. */
export async function publishAuthorRevision(
  tx: Transaction,
  author: LoadedAuthor,
  moments: PublicationMoments,
): Promise<void> {
  await publishRevisions(tx, [publishing(authorRecord, [author])], moments)
}

/** Takes an author away from readers, at every moment that they can ask for; whether they saw it. */
export async function endAuthorPublication(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const ended = await unpublishUnneeded(tx, authorRecord, [id], now)
  if (ended.length === 0) return false
  await touchRecord(tx, authorRecord, id, now)
  return true
}

/** The slugs like `slug` that other authors have. */
export const takenAuthorSlugs = (tx: Transaction, slug: string, except?: string): Promise<Set<string>> =>
  takenSlugs(tx, authorRecord, slug, except)

/** Which of the ids are no authors. */
export const missingAuthors = (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  missingRecords(tx, authorRecord, ids)

/**
 * The authors whose newest version bears one of these names, in whatever case it is written, by that name in small
 * letters. A name that several bear is nobody's.
 */
export async function authorsNamed(tx: Transaction, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map()
  const wanted = [...new Set(names.map((name) => name.toLowerCase()))]
  const found = await tables(tx).$queryRaw<{ id: string; name: string }[]>`
    SELECT min(r.author_id::text) AS id, lower(r.name) AS name FROM author_revision r
    WHERE lower(r.name) = ANY(${wanted})
      AND NOT EXISTS (SELECT FROM author_revision n WHERE n.author_id = r.author_id AND n.number > r.number)
    GROUP BY lower(r.name) HAVING count(*) = 1`
  return new Map(found.map(({ id, name }) => [name, id]))
}
