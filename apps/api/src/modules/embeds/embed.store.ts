import { newUuid } from '../../platform/ids.ts'
import { notePublic } from '../../platform/records/public-texts.ts'
import { missingRecords } from '../../platform/records/references.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { embedRecord } from './embed.record.ts'
import type { EmbedContent } from './oembed.ts'

const tables = (tx: Transaction) => open(tx, embedRecord)

/** What is known of a page before its site has ever answered. */
const nothingKnown: EmbedContent = {
  title: null,
  authorName: null,
  frameUrl: null,
  width: null,
  height: null,
}

/** Whether it is known what the site calls a page. */
export const isKnown = async (tx: Transaction, url: string): Promise<boolean> =>
  (await tables(tx).embed.count({ where: { url, NOT: { title: null, authorName: null } } })) > 0

/**
 * Keeps what a site says of a page, held to the rules for public texts, and gives its UUID. Null stands for a site that did not
 * answer: what was known stays.
 */
export async function keepEmbed(
  tx: Transaction,
  { url, provider, content }: { url: string; provider: string; content: EmbedContent | null },
  now: Date,
): Promise<string> {
  const answered = content && { ...content, fetchedAt: now }
  const { id } = await tables(tx).embed.upsert({
    where: { url },
    create: {
      id: newUuid(),
      url,
      provider,
      ...nothingKnown,
      ...answered,
      askedAt: now,
      createdAt: now,
      updatedAt: now,
    },
    update: { provider, ...answered, askedAt: now, updatedAt: now },
    select: { id: true },
  })
  notePublic(tx, { table: embedRecord.table, ids: [id] })
  return id
}

/** Which of the ids are no embeds. */
export const missingEmbeds = (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  missingRecords(tx, embedRecord, ids)

/** An embed whose site is to be asked again. */
export interface DueEmbed {
  readonly id: string
  readonly url: string
}

/**
 * Embeds whose site was not asked for a week, or, where it has never answered, for an hour; what was asked longest
 * ago first. What a redaction has struck is not asked for again.
 */
export async function dueEmbeds(tx: Transaction, now: Date, max: number): Promise<DueEmbed[]> {
  return tables(tx).$queryRaw<DueEmbed[]>`
    SELECT e.id, e.url FROM embed e
    WHERE e.url IS NOT NULL
      AND e.asked_at < ${now}::timestamptz - CASE WHEN e.fetched_at IS NULL THEN interval '1 hour' ELSE interval '7 days' END
      AND concat(e.title, e.author_name) NOT LIKE '%[redacted]%'
    ORDER BY e.asked_at, e.id LIMIT ${max}`
}

/**
 * Keeps the frames that sites have answered with, in one statement, and gives the UUIDs of those that have changed. What a site
 * calls its page stays: readers get no words that were not held to the rules for public texts.
 */
export async function keepAnswers(
  tx: Transaction,
  answers: readonly { readonly id: string; readonly content: EmbedContent | null }[],
  now: Date,
): Promise<string[]> {
  const rows = JSON.stringify(answers.map(({ id, content }) => ({ id, answered: content !== null, ...content })))
  const changed = await tables(tx).$queryRaw<{ id: string; changed: boolean }[]>`
    WITH given AS (
      SELECT g.id, g.answered, g."frameUrl" AS frame_url, g.width, g.height
      FROM jsonb_to_recordset(${rows}::jsonb) AS g (id uuid, answered boolean, "frameUrl" text, width int, height int)
    ),
    before AS (
      SELECT e.id, e.fetched_at, e.frame_url, e.width, e.height
      FROM embed e JOIN given g ON g.id = e.id WHERE e.url IS NOT NULL FOR UPDATE OF e
    )
    UPDATE embed e SET asked_at = ${now}, updated_at = ${now},
      fetched_at = CASE WHEN g.answered THEN ${now}::timestamptz ELSE b.fetched_at END,
      frame_url = CASE WHEN g.answered THEN g.frame_url ELSE b.frame_url END,
      width = CASE WHEN g.answered THEN g.width ELSE b.width END,
      height = CASE WHEN g.answered THEN g.height ELSE b.height END
    FROM given g, before b WHERE b.id = e.id AND g.id = e.id
    RETURNING e.id, g.answered AND (b.frame_url, b.width, b.height)
      IS DISTINCT FROM (g.frame_url, g.width, g.height) AS changed`
  return changed.filter((row) => row.changed).map(({ id }) => id)
}
