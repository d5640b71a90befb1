import { MentionPlace, MentionRole, type ArticleKind, type PublicationEnding } from '@sourceline/domain'
import type { Prisma } from '@sourceline/database'
import { embedIds, storedBody, storedSpans, type Body } from '@sourceline/rich-text'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid, uuidIn } from '../../platform/ids.work.ts'
import { jsonText, type JsonText } from '../../platform/json-text.work.ts'
import { liesInBin } from '../../platform/records/bin.ts'
import { lockDeed, lockDeedAmong } from '../../platform/records/lock.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { notePublic, type Going } from '../../platform/records/public-texts.ts'
import { hasAny, missingRecords } from '../../platform/records/references.ts'
import type { PublicationMoments } from '../../platform/records/publish.ts'
import { sealRevisions, type Sealing } from '../../platform/seal-revision.ts'
import {
  dropRevision,
  insertRecord,
  nameContributors as nameRecordContributors,
  openNextRevision,
  saveRevision,
  type Writing,
} from '../../platform/records/revise.ts'
import { articleRecord } from './article.record.ts'
import { metadataOf, type ArticleMetadata } from './metadata.ts'
import { dropSuggested, keepSuggested } from './suggestions.store.ts'
import { followTouch } from './touched-articles.ts'
import { writeText, type MentionContent, type WrittenText } from './written-content.work.ts'

const tables = (tx: Transaction) => open(tx, articleRecord)

/** A name below the headline. */
export interface BylineContent {
  readonly name: string
  readonly roleTitle: string | null
  /** UUID. */
  readonly authorId: string | null
}

/** What a revision of an article holds beside its text. */
interface ArticleFields extends ArticleMetadata {
  readonly headline: string
  readonly headlineProposed: boolean
  readonly dek: string
  readonly originalSourceId: string | null
  readonly originalSourceUrl: string | null
  readonly leadImageId: string | null
  readonly datePublished: Date | null
  readonly note: string
  readonly noteIsPublic: boolean
  readonly bylines: readonly BylineContent[]
  readonly topicIds: readonly string[]
  readonly sectionId: string | null
}

/** Everything that a revision of an article holds. */
export interface ArticleContent extends ArticleFields {
  readonly body: Body
  /** The body with what is suggested in it; null where nothing is. */
  readonly suggested: Body | null
  readonly mentions: readonly MentionContent[]
}

/** The same with the text as it is kept. */
export interface WrittenContent extends ArticleFields {
  readonly text: WrittenText
}

/** Writes content out to be kept. */
export const writeContent = ({ body, suggested, mentions, ...fields }: ArticleContent): WrittenContent => ({
  ...fields,
  text: writeText({ body, suggested }, mentions),
})

const parts = {
  mentions: { orderBy: { id: 'asc' } },
  bylines: { orderBy: { position: 'asc' } },
  topics: { orderBy: { position: 'asc' } },
  images: { orderBy: { position: 'asc' } },
  embeds: { orderBy: { position: 'asc' } },
  suggestion: true,
} as const

type RevisionRow = Prisma.ArticleRevisionGetPayload<{ include: typeof parts }>

/** Loads an article with its newest revision and open publication, locked until the transaction ends. */
export const loadArticle = (tx: Transaction, id: string) =>
  loadNewest(tx, articleRecord, id, (where) =>
    tables(tx).article.findUnique({
      where,
      include: { ...newest, revisions: { ...newest.revisions, include: parts } },
    }),
  )

/** The text of an article's newest revision, with the version of the article. */
export interface NewestText {
  readonly version: number
  readonly text: string
  readonly body: JsonText<Body>
  readonly mentions: JsonText<readonly MentionContent[]>
  readonly originalSourceId: string | null
  /** The day that readers are shown, `2026-11-23`. */
  readonly published: string | null
}

/** Loads the text of an article's newest revision, without a lock; in JSON, which the event loop need not take apart. */
export async function newestText(tx: Transaction, id: string): Promise<NewestText | null> {
  const [found] = await tables(tx).$queryRaw<NewestText[]>`
    SELECT a.version, r.plain_text AS text, r.body::text AS body, r.original_source_id AS "originalSourceId",
      to_char(r.date_published AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS published,
      (SELECT coalesce(json_agg(json_build_object('claimId', m.claim_id, 'place', m.place, 'role', m.role,
        'blockId', m.block_id, 'spans', m.spans, 'orphanReason', m.orphan_reason) ORDER BY m.id), '[]')::text
       FROM mention m WHERE m.revision_id = r.id) AS mentions
    FROM article a JOIN article_revision r ON r.article_id = a.id
    WHERE a.id = ${id}::uuid AND a.deleted_at IS NULL ORDER BY r.number DESC LIMIT 1`
  return found ?? null
}

/** An article as loaded. */
export type LoadedArticle = NonNullable<Awaited<ReturnType<typeof loadArticle>>>

/** One revision of an article, whole. */
export async function loadRevision(
  tx: Transaction,
  articleId: string,
  revisionId: string,
): Promise<RevisionRow | null> {
  return tables(tx).articleRevision.findFirst({ where: { id: revisionId, articleId }, include: parts })
}

/** The content of a revision. */
export function contentOf(revision: RevisionRow): ArticleContent {
  return {
    headline: revision.headline,
    headlineProposed: revision.headlineProposed,
    dek: revision.dek,
    originalSourceId: revision.originalSourceId,
    originalSourceUrl: revision.originalSourceUrl,
    leadImageId: revision.leadImageId,
    sectionId: revision.sectionId,
    ...metadataOf(revision),
    datePublished: revision.datePublished,
    note: revision.note,
    noteIsPublic: revision.noteIsPublic,
    body: storedBody(revision.body),
    suggested: revision.suggestion?.body ? storedBody(revision.suggestion.body) : null,
    mentions: revision.mentions.map(({ claimId, place, role, blockId, spans, orphanReason }) => ({
      claimId,
      blockId,
      orphanReason,
      place: MentionPlace.of(place),
      role: MentionRole.of(role),
      spans: storedSpans(spans),
    })),
    bylines: revision.bylines.map(({ name, roleTitle, authorId }) => ({ name, roleTitle, authorId })),
    topicIds: revision.topics.map((topic) => topic.topicId),
  }
}

const rowsOf = ({ text, bylines, topicIds, ...fields }: WrittenContent) => ({
  columns: { ...fields, plainText: text.plainText },
  json: { body: text.body },
  parts: {
    mentions: text.mentions,
    bylines: bylines.map((byline, position) => ({ position, ...byline })),
    topics: [...new Set(topicIds)].map((topicId, position) => ({ position, topicId })),
    images: text.imageIds.map((assetId, position) => ({ position, assetId })),
    embeds: text.embedIds.map((embedId, position) => ({ position, embedId })),
  },
})

/** Creates an article with an open first revision. */
export async function insertArticle(
  tx: Transaction,
  {
    slug,
    locale,
    kind,
    assigneeId,
    content,
    ...writing
  }: Writing & {
    slug: string
    locale: string
    kind: ArticleKind
    /** The person whose it is to write; null for what no person made. */
    assigneeId: string | null
    content: WrittenContent
  },
): Promise<string> {
  const id = newUuid()
  const own = { slug, locale, kind, assigneeId, state: 'DRAFT' }
  await insertRecord(tx, articleRecord, { id, own, content: rowsOf(content) }, writing)
  await keepSuggested(tx, id, content.text)
  return id
}

/** Opens the next revision of an article, makes it the draft, and gives its UUID. The one before must be sealed, with this hash. */
export async function openRevision(
  tx: Transaction,
  { id, revision: { number } }: LoadedArticle,
  contentHash: string,
  content: WrittenContent,
  writing: Writing,
): Promise<string> {
  return openNextRevision(tx, articleRecord, { id, revision: { number, contentHash } }, rowsOf(content), writing)
}

/** Saves content in the open revision; opens one where all are sealed. */
export async function saveContent(
  tx: Transaction,
  article: LoadedArticle,
  content: WrittenContent,
  writing: Writing,
): Promise<void> {
  await saveRevision(tx, articleRecord, article, rowsOf(content), writing)
  if (article.draftRevisionId !== null && article.revision.suggestion !== null)
    await dropSuggested(tx, article.draftRevisionId)
  await keepSuggested(tx, article.id, content.text)
}

/**
 * Names people as having written in an article's draft, where it has one and is of this version still: what they wrote was
 * saved already.
 */
export const nameContributors = (
  tx: Transaction,
  article: { readonly id: string; readonly version: number },
  ids: readonly string[],
): Promise<void> => nameRecordContributors(tx, articleRecord, article, ids)

/** The revision as what is to be sealed; nothing where it is. */
export const sealingOf = (revision: RevisionRow): Sealing[] =>
  revision.contentHash === null ? [{ table: articleRecord.table, revisions: [revision] }] : []

/** Seals an open revision: from here on only a redaction can touch it. */
export async function sealRevision(tx: Transaction, revision: RevisionRow, now: Date): Promise<string> {
  const hash = revision.contentHash ?? (await sealRevisions(tx, sealingOf(revision), now)).get(revision.id)
  if (hash === undefined) throw new Error('a revision was sealed without a hash')
  return hash
}

/** An article's revision as what goes public, with what other sites call the pages that it embeds. */
export const goingPublic = ({ id, revision }: Pick<LoadedArticle, 'id' | 'revision'>): Going[] => [
  {
    table: articleRecord.table,
    ids: [id],
    revisionIds: [revision.id],
    about: revision.mentions.map(({ claimId }) => claimId),
    except: revision.noteIsPublic ? [] : ['note'],
  },
  { table: 'embed', ids: embedIds(storedBody(revision.body)).flatMap((embedId) => uuidIn(embedId, 'embed') ?? []) },
]

/**
 * Makes a sealed revision public from `effectiveFrom` on, in place of what was public or scheduled. `body` is the
 * body as readers get it.
 */
export async function publishArticleRevision(
  tx: Transaction,
  { id, slug, locale, kind, revision, publication }: LoadedArticle,
  { body, now, effectiveFrom, by }: PublicationMoments & { body: Body; by: string | null },
): Promise<void> {
  for (const going of goingPublic({ id, revision })) notePublic(tx, going)
  if (publication) await endPublication(tx, publication, now, { ending: 'REPLACED' })
  await tables(tx).$executeRaw`
    WITH published AS (
      UPDATE article SET state = 'PUBLISHED', draft_revision_id = NULL, version = version + 1, updated_at = ${now}
      WHERE id = ${id}::uuid
    )
    INSERT INTO article_publication
      (id, article_id, revision_id, slug, locale, kind, body, date_published, public_from, published_by_id)
    SELECT ${newUuid()}::uuid, ${id}::uuid, ${revision.id}::uuid, ${slug}, ${locale}, ${kind}, ${jsonText(body)}::jsonb,
      coalesce(${revision.datePublished}::timestamptz, min(p.public_from), ${effectiveFrom}::timestamptz),
      ${effectiveFrom}::timestamptz, ${by}
    FROM article_publication p WHERE p.article_id = ${id}::uuid`
}

/** Ends what is public; what is only scheduled was never public, and is taken out. */
export async function endPublication(
  tx: Transaction,
  publication: { id: string; publicFrom: Date },
  now: Date,
  how: { ending: PublicationEnding; endingNote?: string },
): Promise<void> {
  const where = { id: publication.id }
  if (publication.publicFrom > now) await tables(tx).articlePublication.delete({ where })
  else await tables(tx).articlePublication.update({ where, data: { ...how, publicUntil: now } })
}

/** Changes an article's own columns and counts its version up. */
export async function touchArticle(
  tx: Transaction,
  id: string,
  now: Date,
  data: Omit<Prisma.ArticleUncheckedUpdateInput, 'id' | 'version' | 'updatedAt'> = {},
): Promise<void> {
  await tables(tx).article.update({ where: { id }, data: { ...data, version: { increment: 1 }, updatedAt: now } })
  await followTouch(tx, id)
}

/**
 * The slugs like `slug` that are in use, now or as an old address, by other articles: in a locale, where that very slug is
 * wanted; or in any where none is given, and one that is free is looked for, since a slug alone leads to one article only.
 * Whoever may take what is found free is waited for, so that it stays free until this transaction ends.
 */
export async function takenSlugs(
  tx: Transaction,
  slug: string,
  locale: string | null,
  except: string | null = null,
): Promise<Set<string>> {
  const alike = `article slug like ${slug.replace(/(?:-\d+)+$/, '')}`
  if (locale === null) await lockDeed(tx, alike)
  else await lockDeedAmong(tx, alike, `article slug ${slug} ${locale}`)
  const rows = await tables(tx).$queryRaw<{ slug: string }[]>`
    SELECT slug FROM article
    WHERE (${locale}::text IS NULL OR locale = ${locale}) AND starts_with(slug, ${slug}) AND id IS DISTINCT FROM ${except}::uuid
      AND deleted_at IS NULL
    UNION
    SELECT slug FROM article_publication
    WHERE (${locale}::text IS NULL OR locale = ${locale}) AND starts_with(slug, ${slug}) AND article_id IS DISTINCT FROM ${except}::uuid`
  return new Set(rows.map((row) => row.slug))
}

/** The addresses of articles, by UUID. */
export async function slugsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { id: { in: [...ids] }, deletedAt: null }
  const found = await tables(tx).article.findMany({ where, select: { id: true, slug: true } })
  return new Map(found.map(({ id, slug }) => [id, slug]))
}

/** Whether there is any article. */
export const hasArticles = (tx: Transaction): Promise<boolean> => hasAny(tx, articleRecord)

/** Which of the ids are no articles. */
export const missingArticles = (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  missingRecords(tx, articleRecord, ids)

/** The UUIDs of the claims that a revision makes, and of the publication whose report it retells. */
export async function madeBy(
  tx: Transaction,
  revisionId: string,
): Promise<{ claimIds: string[]; originalSourceId: string | null }> {
  const { mentions, originalSourceId } = await tables(tx).articleRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { originalSourceId: true, mentions: { distinct: ['claimId'], select: { claimId: true } } },
  })
  return { claimIds: mentions.map(({ claimId }) => claimId), originalSourceId }
}

/** Whether an article was ever public. */
export const wasPublic = async (tx: Transaction, articleId: string): Promise<boolean> =>
  (await tables(tx).articlePublication.count({ where: { articleId } })) > 0

/** Whether an article has a revision that is sealed. */
export const hasHistory = async (tx: Transaction, articleId: string): Promise<boolean> =>
  (await tables(tx).articleRevision.count({ where: { articleId, NOT: { sealedAt: null } } })) > 0

/** An article that lies in the bin, locked until the transaction ends; null where it does not lie there. */
export async function loadDeletedArticle(tx: Transaction, id: string) {
  if (!(await liesInBin(tx, articleRecord, id))) return null
  const select = { id: true, slug: true, locale: true, createdById: true, assigneeId: true }
  return tables(tx).article.findUnique({ where: { id }, select })
}

/** Whose an article is to write, without a lock; null where there is none, or it lies in the bin. */
export const belongingOf = (tx: Transaction, id: string) =>
  tables(tx).article.findFirst({ where: { id, deletedAt: null }, select: { createdById: true, assigneeId: true } })

/** Says whose an article is to write. What it says does not change with that, and its version stays. */
export async function setAssignee(tx: Transaction, id: string, assigneeId: string | null): Promise<void> {
  await tables(tx).article.update({ where: { id }, data: { assigneeId } })
}

/** Throws an article's open revision away. */
export const dropDraft = (tx: Transaction, id: string, draftRevisionId: string): Promise<void> =>
  dropRevision(tx, articleRecord, id, draftRevisionId)

/** The claims that any version of some articles mentions. */
export async function mentionedClaims(tx: Transaction, articleIds: readonly string[]): Promise<string[]> {
  const mentions = await tables(tx).mention.groupBy({
    by: ['claimId'],
    where: { revision: { articleId: { in: [...articleIds] } } },
  })
  return mentions.map(({ claimId }) => claimId)
}

/** The articles whose newest version mentions a claim. */
export async function articlesMentioning(tx: Transaction, claimId: string): Promise<string[]> {
  const found = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.article_id AS id FROM mention m JOIN article_revision r ON r.id = m.revision_id
    WHERE m.claim_id = ${claimId}::uuid
      AND NOT EXISTS (SELECT FROM article d WHERE d.id = r.article_id AND d.deleted_at IS NOT NULL)
      AND NOT EXISTS (SELECT FROM article_revision n WHERE n.article_id = r.article_id AND n.number > r.number)`
  return found.map(({ id }) => id)
}
