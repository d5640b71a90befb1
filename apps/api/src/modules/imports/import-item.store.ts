import { Prisma } from '@sourceline/database'
import type { ImportItemState } from '@sourceline/domain'
import { newUuid } from '../../platform/ids.ts'
import { jsonText } from '../../platform/json-text.work.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { slugsOf } from '../articles/public.ts'
import { importItemRecord } from './import-item.record.ts'
import type { TakenDocument } from './read-article.work.ts'

const tables = (tx: Transaction) => open(tx, importItemRecord)

const forgotten = { document: Prisma.DbNull }

/** An article of a file as a job is to make a draft of it, or why none can be. */
export type NewItem = Pick<TakenDocument, 'kept' | 'headline'> | { readonly failure: string }

/** How many rows one statement writes. */
const atOnce = 100

/** Keeps the articles of a file for a job, in their order; false where the job has them already. */
export async function insertItems(tx: Transaction, jobId: string, items: readonly NewItem[]): Promise<boolean> {
  if ((await tables(tx).importItem.count({ where: { jobId } })) > 0) return false
  for (let from = 0; from < items.length; from += atOnce) {
    const rows = items.slice(from, from + atOnce).map((item, index) => ({
      id: newUuid(),
      job_id: jobId,
      position: from + index + 1,
      headline: 'kept' in item ? item.headline : '',
      state: 'kept' in item ? 'WAITING' : 'FAILED',
      failure: 'kept' in item ? null : item.failure,
    }))
    const documents = items.slice(from, from + atOnce).map((item) => ('kept' in item ? item.kept : null))
    await tables(tx).$executeRaw`
      INSERT INTO import_item (id, job_id, position, headline, state, failure, document)
      SELECT r.id, r.job_id, r.position, r.headline, r.state, r.failure, (${documents}::text[])[n]::jsonb
      FROM ROWS FROM (json_to_recordset(${jsonText(rows)}::json)
        AS (id uuid, job_id uuid, position int, headline text, state text, failure text)) WITH ORDINALITY
        AS r (id, job_id, position, headline, state, failure, n)`
  }
  return true
}

/** The next article of a job that something is still to come of. */
export interface WaitingItem {
  readonly id: string
  readonly position: number
  /** What was taken out of the file; null where a draft was made of it. */
  readonly kept: TakenDocument['kept'] | null
  /** The draft that was made of it, which is to be published. */
  readonly articleId: string | null
  readonly notices: readonly string[]
}

/** The states of what is still to be worked on. */
const atWork = ['WAITING', 'DRAFTED'] as const satisfies readonly ImportItemState[]

/** How many articles of a job something is still to come of. */
export const waitingIn = (counts: Readonly<Partial<Record<ImportItemState, number>>>): number =>
  atWork.reduce((sum, state) => sum + (counts[state] ?? 0), 0)

/** The first article of a job, after a position, that something is still to come of; null where there is none. */
export async function nextWaiting(tx: Transaction, jobId: string, after: number): Promise<WaitingItem | null> {
  const [row] = await tables(tx).$queryRaw<WaitingItem[]>`
    SELECT id, position, document::text AS kept, article_id AS "articleId", notices FROM import_item
    WHERE job_id = ${jobId}::uuid AND position > ${after} AND state = ANY(${[...atWork]}) ORDER BY position LIMIT 1`
  return row ?? null
}

/** Whether what is next in a job, after a position, is a draft to be published. */
export async function nextIsDrafted(tx: Transaction, jobId: string, after: number): Promise<boolean> {
  const next = await tables(tx).importItem.findFirst({
    where: { jobId, position: { gt: after }, state: { in: [...atWork] } },
    orderBy: { position: 'asc' },
    select: { state: true },
  })
  return next?.state === 'DRAFTED'
}

/** What has become of an article of an import. */
export type Settled =
  | {
      readonly state: 'IMPORTED' | 'DRAFTED'
      readonly articleId: string
      readonly notices: string[]
      readonly claimCount: number
      readonly sourceCount: number
    }
  | { readonly state: 'KNOWN'; readonly articleId: string | null }
  | { readonly state: 'FAILED'; readonly failure: string }
  | { readonly state: 'PUBLISHED' }
  | { readonly state: 'IMPORTED'; readonly notices: string[] }

/** Notes what has become of an article, and forgets what was taken out of the file. */
export async function settleItem(tx: Transaction, id: string, settled: Settled): Promise<void> {
  await tables(tx).importItem.update({ where: { id }, data: { ...settled, ...forgotten } })
}

/** How many articles of a job are in each state. */
export async function countItems(tx: Transaction, jobId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tables(tx).$queryRaw<{ state: ImportItemState; count: number }[]>`
    SELECT state, count(*)::int AS count FROM import_item WHERE job_id = ${jobId}::uuid GROUP BY state`
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** How far an import is: the position up to which its articles were worked on, and how many are in each state. */
export interface ImportProgress {
  readonly position: number
  readonly counts: Readonly<Partial<Record<ImportItemState, number>>>
}

/** How far an import is. */
export const progressOf = async (tx: Transaction, jobId: string, position: number): Promise<ImportProgress> => ({
  position,
  counts: Object.fromEntries(await countItems(tx, jobId)),
})

/** An article of an import that something has come of. */
interface SettledItem {
  readonly position: number
  readonly headline: string
  readonly state: ImportItemState
  readonly articleId: string | null
  readonly failure: string | null
  readonly notices: readonly string[]
  readonly claimCount: number
  readonly sourceCount: number
}

/**
 * The articles of a job, after a position, before which no article waits any more; in their order, with the addresses of
 * their drafts.
 */
export async function settledItems(
  tx: Transaction,
  jobId: string,
  after: number,
): Promise<(SettledItem & { readonly slug: string | null })[]> {
  const items = await tables(tx).$queryRaw<SettledItem[]>`
    SELECT position, headline, state, article_id AS "articleId", failure, notices,
      claim_count AS "claimCount", source_count AS "sourceCount"
    FROM import_item
    WHERE job_id = ${jobId}::uuid AND position > ${after} AND position < coalesce(
      (SELECT min(w.position) FROM import_item w WHERE w.job_id = ${jobId}::uuid AND w.state = ANY(${[...atWork]})), 2147483647)
    ORDER BY position`
  const slugs = await slugsOf(
    tx,
    items.flatMap(({ articleId }) => articleId ?? []),
  )
  return items.map((item) => ({ ...item, slug: slugs.get(item.articleId ?? '') ?? null }))
}
