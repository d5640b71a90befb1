import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { publishing, publishRevisions, type PublicationMoments } from '../../platform/records/publish.ts'
import { missingRecords } from '../../platform/records/references.ts'
import { insertRecord, saveRevision, touchRecord, type Writing } from '../../platform/records/revise.ts'
import { takenSlugs } from '../../platform/records/taken-slugs.ts'
import { unpublishUnneeded } from '../../platform/records/unpublish.ts'
import { sectionRecord } from './section.record.ts'

const tables = (tx: Transaction) => open(tx, sectionRecord)

/** What a revision of a section holds. */
export interface SectionContent {
  readonly name: string
  readonly description: string
}

/** Loads a section with its newest revision, locked until the transaction ends. */
export const loadSection = (tx: Transaction, id: string) =>
  loadNewest(tx, sectionRecord, id, (where) => tables(tx).section.findUnique({ where, include: newest }))

/** A section as loaded. */
export type LoadedSection = NonNullable<Awaited<ReturnType<typeof loadSection>>>

const rowsOf = ({ name, description }: SectionContent) => ({ columns: { name, description }, parts: {} })

/** Creates a section with an open first revision. */
export async function insertSection(
  tx: Transaction,
  { slug, content, ...writing }: Writing & { slug: string; content: SectionContent },
): Promise<string> {
  const id = newUuid()
  await insertRecord(tx, sectionRecord, { id, own: { slug }, content: rowsOf(content) }, writing)
  return id
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveSectionContent(
  tx: Transaction,
  section: LoadedSection,
  { slug, content, ...writing }: Writing & { slug: string; content: SectionContent },
): Promise<void> {
  await saveRevision(tx, sectionRecord, section, rowsOf(content), writing)
  await touchRecord(tx, sectionRecord, section.id, writing.now, { slug })
}

/** Seals the newest revision and makes it public. */
export async function publishSectionRevision(
  tx: Transaction,
  section: LoadedSection,
  moments: PublicationMoments,
): Promise<void> {
  await publishRevisions(tx, [publishing(sectionRecord, [section])], moments)
}

/** Takes a section away from readers, at every moment that they can ask for; whether they saw it. */
export async function endSectionPublication(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const ended = await unpublishUnneeded(tx, sectionRecord, [id], now)
  if (ended.length === 0) return false
  await touchRecord(tx, sectionRecord, id, now)
  return true
}

/** The slugs like `slug` that other sections have. */
export const takenSectionSlugs = (tx: Transaction, slug: string, except?: string): Promise<Set<string>> =>
  takenSlugs(tx, sectionRecord, slug, except)

/** Which of the ids are no sections. */
export const missingSections = (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  missingRecords(tx, sectionRecord, ids)
