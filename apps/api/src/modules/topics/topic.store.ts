import { slugFrom, TopicKind } from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { missingRecords } from '../../platform/records/references.ts'
import { insertRecord, saveRevision, touchRecord, type Writing } from '../../platform/records/revise.ts'
import { takenSlugs } from '../../platform/records/taken-slugs.ts'
import { topicRecord } from './topic.record.ts'

const tables = (tx: Transaction) => open(tx, topicRecord)

/** What a revision of a topic holds. */
export interface TopicContent {
  readonly name: string
  readonly kind: TopicKind
  readonly description: string
  readonly parentId: string | null
  readonly sameAs: readonly string[]
}

/** Loads a topic with its newest revision, locked until the transaction ends. */
export async function loadTopic(tx: Transaction, id: string) {
  const topic = await loadNewest(tx, topicRecord, id, (where) =>
    tables(tx).topic.findUnique({ where, include: newest }),
  )
  return topic && { ...topic, revision: { ...topic.revision, kind: TopicKind.of(topic.revision.kind) } }
}

/** A topic as loaded. */
export type LoadedTopic = NonNullable<Awaited<ReturnType<typeof loadTopic>>>

const rowsOf = ({ name, kind, description, parentId, sameAs }: TopicContent) => ({
  columns: { name, kind, description, parentId, sameAs },
  parts: {},
})

/** Creates a topic with an open first revision. */
export async function insertTopic(
  tx: Transaction,
  { slug, content, ...writing }: Writing & { slug: string; content: TopicContent },
): Promise<string> {
  const id = newUuid()
  await insertRecord(tx, topicRecord, { id, own: { slug }, content: rowsOf(content) }, writing)
  return id
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveTopicContent(
  tx: Transaction,
  topic: LoadedTopic,
  { slug, content, ...writing }: Writing & { slug: string; content: TopicContent },
): Promise<void> {
  await saveRevision(tx, topicRecord, topic, rowsOf(content), writing)
  await touchRecord(tx, topicRecord, topic.id, writing.now, { slug })
}

/** Which of the ids are no topics. */
export const missingTopics = (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  missingRecords(tx, topicRecord, ids)

/** The topics of names, in their order: those whose address the name gives, and the names that no topic has. */
export async function topicsNamed(
  tx: Transaction,
  names: readonly string[],
): Promise<{ readonly ids: string[]; readonly unknown: string[] }> {
  if (names.length === 0) return { ids: [], unknown: [] }
  const slugs = names.map((name) => slugFrom(name, ''))
  const found = await tables(tx).topic.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  const ids = new Map(found.map(({ id, slug }) => [slug, id]))
  return {
    ids: [...new Set(slugs.flatMap((slug) => ids.get(slug) ?? []))],
    unknown: names.filter((_name, index) => !ids.has(slugs[index] ?? '')),
  }
}

/** Whether a topic below the same parent has the name, in whatever case it is written. */
export async function sameNamedTopic(tx: Transaction, name: string, parentId: string | null): Promise<boolean> {
  const [row] = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT t.id FROM topic t JOIN LATERAL (
      SELECT x.name, x.parent_id FROM topic_revision x WHERE x.topic_id = t.id ORDER BY x.number DESC LIMIT 1) r ON true
    WHERE lower(r.name) = lower(${name}) AND r.parent_id IS NOT DISTINCT FROM ${parentId}::uuid LIMIT 1`
  return row !== undefined
}

/** The slugs like `slug` that other topics have. */
export const takenTopicSlugs = (tx: Transaction, slug: string, except?: string): Promise<Set<string>> =>
  takenSlugs(tx, topicRecord, slug, except)
