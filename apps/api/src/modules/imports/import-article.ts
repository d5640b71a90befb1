import { failed, freeSlug, ok, slugFrom, type ArticleKind, type Result } from '@sourceline/domain'
import { noticeInWords } from '@sourceline/intake/notices'
import type { Failure } from '../../platform/failure.ts'
import { typedId } from '../../platform/ids.ts'
import type { Preparing, Running } from '../../platform/use-case.ts'
import { readingRefusals, runOffLoop, type ReadingCode } from '../../platform/work/off-loop.ts'
import { insertArticle, takenSlugs } from '../articles/public.ts'
import { topicsNamed } from '../topics/public.ts'
import { refusal } from './import.refusals.ts'
import { articlesImportedFrom } from './imported-texts.ts'
import { askReader } from './model-reader.ts'
import type { KnownStatements } from './propose-statements.work.ts'
import type { ArticleReading, DraftedArticle, DraftInput, GivenDocument, TakenDocument } from './read-article.work.ts'
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
export interface GivenArticle extends Pick<GivenDocument, 'published' | 'language'> {
  readonly headline?: string | undefined
  /** Import it although this very text was imported before. */
  readonly again: boolean
  /** The field of the input that holds it. */
  readonly field: string
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

const noticeOfTopics = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [noticeInWords({ code: 'topics-unknown', parameters: { names: names.join(', ') } })]

/** Reads a document beside the event loop, and drafts it with what the newsroom knows. */
export async function prepareArticle(
  preparing: Preparing,
  { taken, text }: TakenDocument,
  { headline, again, field, ...known }: GivenArticle,
): Promise<Result<PreparedArticle, Failure<ArticleCode>>> {
  const { signal } = preparing
  const heard = await askReader(text, signal)
  const options = { field, signal, carriesOn: true }
  const reading = await runOffLoop<GivenDocument, ArticleReading>('readArticle', { ...known, taken, heard }, options)
  if (!reading.ok) return reading
  const { read, questions, textHash } = reading.value
  const draftOf = (known: KnownStatements) =>
    runOffLoop<DraftInput, DraftedArticle>('draftArticle', { read, known, headline }, options)
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
  readonly datePublished?: Date | undefined
  readonly originalSourceUrl?: string | undefined
  readonly again: boolean
}

/** Writes an article down as a draft, with what it is found to say proposed. */
export async function writeArticle(
  { tx, now, actor, emit }: Pick<Running, 'tx' | 'now' | 'actor' | 'emit'>,
  wanted: WantedArticle,
  { asked, drafted, draftOf, ...reading }: PreparedArticle,
) {
  const who = { now, by: actor.id }
  const present = await presentDraft(tx, asked, drafted, draftOf)
  if (!present.ok) return present
  const importedBefore = await asked.sameText(tx)
  if (importedBefore.length > 0 && !wanted.again) return failed(alreadyImported(importedBefore))
  const { statements, text, originalSourceUrl, ...head } = present.value
  await writeStatements(tx, statements, who)
  const locale = wanted.locale ?? reading.language ?? 'en'
  const topics = await topicsNamed(tx, reading.topics)
  const stem = slugFrom(reading.slug ?? head.headline)
  const slug = freeSlug(stem, await takenSlugs(tx, stem, locale))
  const articleId = await insertArticle(tx, {
    slug,
    locale,
    kind: wanted.kind,
    ...who,
    content: {
      ...head,
      text,
      originalSourceId: statements.originalSourceId,
      originalSourceUrl: wanted.originalSourceUrl ?? originalSourceUrl,
      datePublished: wanted.datePublished ?? (reading.datePublished === null ? null : new Date(reading.datePublished)),
      note: '',
      noteIsPublic: false,
      topicIds: topics.ids,
    },
  })
  await writeProposals(tx, articleId, statements, now)
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
    notices: [...reading.notices, ...noticeOfTopics(topics.unknown)],
  })
}
