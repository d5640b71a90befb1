import { MentionPlace } from '@sourceline/domain'
import { storedSpans, type MentionSpan } from '@sourceline/rich-text'
import { newUuid } from '../../platform/ids.ts'
import { jsonText } from '../../platform/json-text.work.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Anchor } from './carry-anchors.work.ts'
import { commentRecord } from './comment.record.ts'

const tables = (tx: Transaction) => open(tx, commentRecord)

/** A comment that is to be kept: with the words that its thread is about, or the thread that it answers. */
export interface NewComment {
  readonly articleId: string
  readonly threadId: string | null
  readonly anchor: { readonly place: MentionPlace; readonly spans: readonly MentionSpan[] } | null
  readonly text: string
  readonly mentionedIds: readonly string[]
  readonly createdById: string | null
}

/** Keeps a comment, and gives its UUID. */
export async function insertComment(tx: Transaction, { anchor, ...content }: NewComment, now: Date): Promise<string> {
  const id = newUuid()
  await tables(tx).comment.create({
    data: {
      id,
      ...content,
      mentionedIds: [...content.mentionedIds],
      ...(anchor ? { place: anchor.place, spans: JSON.parse(jsonText(anchor.spans)) } : {}),
      createdAt: now,
    },
  })
  return id
}

/** Loads a comment, locked until the transaction ends; null where there is none, and where its article lies in the bin. */
export async function loadComment(tx: Transaction, id: string) {
  await lockRow(tx, commentRecord, id)
  return tables(tx).comment.findFirst({ where: { id, article: { deletedAt: null } } })
}

/** A comment as loaded. */
export type LoadedComment = NonNullable<Awaited<ReturnType<typeof loadComment>>>

/** How many threads an article has. */
export const countThreads = (tx: Transaction, articleId: string): Promise<number> =>
  tables(tx).comment.count({ where: { articleId, threadId: null } })

/** How many answers a thread has. */
export const countAnswers = (tx: Transaction, threadId: string): Promise<number> =>
  tables(tx).comment.count({ where: { threadId } })

/** What of a comment changes. */
export interface CommentChange {
  readonly text?: string
  readonly mentionedIds?: string[]
  readonly editedAt?: Date
  readonly resolvedAt?: Date | null
  readonly resolvedById?: string | null
  readonly deletedAt?: Date
}

/** Changes a comment and counts its version up. */
export async function changeComment(tx: Transaction, id: string, change: CommentChange): Promise<void> {
  await tables(tx).comment.update({ where: { id }, data: { ...change, version: { increment: 1 } } })
}

/** Where the words of an article's threads stand, resolved ones among them. */
export async function loadAnchors(tx: Transaction, articleId: string): Promise<Anchor[]> {
  const rows = await tables(tx).comment.findMany({
    where: { articleId, threadId: null },
    select: { id: true, place: true, spans: true, orphanReason: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ place, spans, ...row }) => ({
    ...row,
    place: MentionPlace.of(place ?? 'BODY'),
    spans: storedSpans(spans),
  }))
}

/** Keeps where the words of threads stand now. The version of a comment, which tells what was said, does not change with it. */
export async function saveAnchors(tx: Transaction, anchors: readonly Anchor[]): Promise<void> {
  await tables(tx).$executeRaw`
    UPDATE comment c SET spans = x -> 'spans', orphan_reason = x ->> 'orphanReason'
    FROM jsonb_array_elements(${jsonText(anchors)}::jsonb) x WHERE c.id = (x ->> 'id')::uuid`
}
