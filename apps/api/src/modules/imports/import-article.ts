import { failed, freeSlug, ok, personOf, slugFrom, type ArticleKind, type Result } from '@sourceline/domain'
import { noticeInWords } from '@sourceline/intake/notices'
import type { Failure } from '../../platform/failure.ts'
import { typedId } from '../../platform/ids.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Preparing, Running } from '../../platform/use-case.ts'
import { readingRefusals, runOffLoop, type ReadingCode } from '../../platform/work/off-loop.ts'
import { insertArticle, noMetadata, takenSlugs } from '../articles/public.ts'
import { insertRedirect } from '../redirects/public.ts'
import { authorsNamed } from '../authors/public.ts'
import { topicsNamed } from '../topics/public.ts'
import { refusal } from './import.refusals.ts'
import { articlesImportedFrom } from './imported-texts.ts'
import { askReader } from './model-reader.ts'
import type { KnownStatements } from './propose-statements.work.ts'
import {
  textOfKept,
  type ArticleReading,
  type DraftedArticle,
  type DraftInput,
  type GivenDocument,
} from './read-article.work.ts'
import {
  draftWith,
  presentDraft,
  writeProposals,
  writeStatements,
  type AskedStatements,
  type Drafted,
} from './write-statements.ts'

/** Why an article is not imported, beside what its file is refused for. */
export const articleRefusals = [...readingRefusals, 'text-already-imported'] as const

type ArticleCode = ReadingCode | 'text-already-imported'

/** What is known of an article besides its document, and how it is to be imported. */
export interface GivenArticle extends Pick<GivenDocument, 'kept' | 'language'> {
  /** Import it although this very text was imported before. */
  readonly again: boolean
  /** The field of the input that holds it. */
  readonly field: string
  /** How long each reading of it may take, in milliseconds; the server's own limit where left out. */
  readonly deadline?: number
}

/** An article that was read, ready to be written down. */
export interface PreparedArticle extends ArticleReading {
  readonly asked: AskedStatements
  readonly drafted: Drafted<DraftedArticle>
  readonly draftOf: (known: KnownStatements) => Promise<Result<DraftedArticle, Failure<ReadingCode>>>
}

/** The text was imported before, and nobody said that it is to be again. */
const alreadyImported = (articleIds: readonly string[]): Failure<'text-already-imported'> => ({
  kind: 'duplicate',
  ...refusal('text-already-imported'),
  existing: articleIds.map((id) => ({ type: 'article', id })),
})

/** Leads the path of an earlier site to the article; says so where it leads elsewhere already. */
async function keepOldPath(tx: Transaction, path: string | null, articleId: string, now: Date): Promise<string[]> {
  if (path === null) return []
  const kept = await insertRedirect(tx, { path, kind: 'MOVED', articleId, toAddress: null }, now)
  return kept === null ? [noticeInWords({ code: 'path-taken', parameters: { path } })] : []
}

const noticeOfTopics = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [noticeInWords({ code: 'topics-unknown', parameters: { names: names.join(', ') } })]

/** Reads a document beside the event loop, and drafts it with what the newsroom knows. */
export async function prepareArticle(
  preparing: Preparing,
  { again, field, deadline, ...given }: GivenArticle,
): Promise<Result<PreparedArticle, Failure<ArticleCode>>> {
  const { signal } = preparing
  const heard = await askReader(() => textOfKept(given.kept), signal)
  const options = { field, signal, carriesOn: true, ...(deadline === undefined ? {} : { deadline }) }
  const reading = await runOffLoop<GivenDocument, ArticleReading>('readArticle', { ...given, heard }, options)
  if (!reading.ok) return reading
  const { read, questions, textHash } = reading.value
  const draftOf = (known: KnownStatements) =>
    runOffLoop<DraftInput, DraftedArticle>('draftArticle', { read, known }, options)
  const asked = { questions, sameText: articlesImportedFrom(textHash) }
  const before = again ? [] : await asked.sameText(preparing.tx)
  if (before.length > 0) return failed(alreadyImported(before))
  const drafted = await draftWith(preparing, asked, draftOf)
  return drafted.ok ? ok({ ...reading.value, asked, draftOf, drafted: drafted.value }) : drafted
}

/** What is kept of an article whatever its document says. */
interface WantedArticle {
  readonly locale?: string | undefined
  readonly kind: ArticleKind
  readonly again: boolean
}

/** A draft that was made of an article. */
export interface WrittenArticle {
  readonly articleId: string
  readonly slug: string
  /** How many claims were found, recorded already or new. */
  readonly claimCount: number
  readonly sourceCount: number
  /** How many of the claims were recorded and accepted already. */
  readonly recordedClaimCount: number
  /** The typed ids of the articles that hold the same text. */
  readonly importedBefore: readonly string[]
  /** What an editor should know of it, in words. */
  readonly notices: readonly string[]
}

/** Writes an article down as a draft, with what it is found to say proposed. */
export async function writeArticle(
  { tx, now, actor, emit }: Pick<Running, 'tx' | 'now' | 'actor' | 'emit'>,
  wanted: WantedArticle,
  { asked, drafted, draftOf, ...reading }: PreparedArticle,
): Promise<Result<WrittenArticle, Failure<ArticleCode>>> {
  const who = { now, by: actor.id }
  const present = await presentDraft(tx, asked, drafted, draftOf)
  if (!present.ok) return present
  const importedBefore = await asked.sameText(tx)
  if (importedBefore.length > 0 && !wanted.again) return failed(alreadyImported(importedBefore))
  const { statements, text, ...head } = present.value
  await writeStatements(tx, statements, who)
  const locale = wanted.locale ?? reading.language ?? 'en'
  const topics = await topicsNamed(tx, reading.topics)
  const authors = await authorsNamed(
    tx,
    head.bylines.map(({ name }) => name),
  )
  const stem = slugFrom(reading.slug ?? head.headline)
  const slug = freeSlug(stem, await takenSlugs(tx, stem, null))
  const articleId = await insertArticle(tx, {
    slug,
    locale,
    kind: wanted.kind,
    assigneeId: personOf(actor),
    ...who,
    content: {
      ...head,
      bylines: head.bylines.map((byline) => ({ ...byline, authorId: authors.get(byline.name.toLowerCase()) ?? null })),
      text,
      originalSourceId: statements.originalSourceId,
      leadImageId: null,
      datePublished: reading.datePublished === null ? null : new Date(reading.datePublished),
      note: '',
      noteIsPublic: false,
      topicIds: topics.ids,
      sectionId: null,
      ...noMetadata,
    },
  })
  await writeProposals(tx, articleId, statements, now)
  const ofPath = await keepOldPath(tx, reading.oldPath, articleId, now)
  const { claimCount, sourceCount, recordedClaimCount } = statements
  emit({
    action: 'article:import',
    subject: { type: 'article', id: articleId },
    changes: { slug, headline: head.headline, textHash: reading.textHash, claims: claimCount, sources: sourceCount },
  })
  return ok({
    articleId,
    slug,
    claimCount,
    sourceCount,
    recordedClaimCount,
    importedBefore: importedBefore.map((id) => typedId('article', id)),
    notices: [...reading.notices, ...noticeOfTopics(topics.unknown), ...ofPath],
  })
}
