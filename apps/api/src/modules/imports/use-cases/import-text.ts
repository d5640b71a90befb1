import { ArticleKind, failed, freeSlug, ok, slugFrom, type Result } from '@sourceline/domain'
import type { IncomingSource } from '@sourceline/intake'
import { noticeInWords } from '@sourceline/intake/notices'
import { problemSentences, type Problem } from '@sourceline/intake/problems'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { typedId } from '../../../platform/ids.ts'
import { codesIn } from '../../../platform/refusals/define-refusals.ts'
import { fileBytes, line, locale, moment, webAddress, wordOf } from '../../../platform/inputs.ts'
import { askReader } from '../model-reader.ts'
import { useCase, type Preparing } from '../../../platform/use-case.ts'
import { readingRefusals, runOffLoop, type ReadingCode } from '../../../platform/work/off-loop.ts'
import { insertArticle, takenSlugs } from '../../articles/public.ts'
import { topicsNamed } from '../../topics/public.ts'
import { articlesImportedFrom } from '../imported-texts.ts'
import type { KnownStatements } from '../propose-statements.work.ts'
import type { ArticleReading, DraftedArticle, DraftInput, GivenDocument, TakenDocument } from '../read-article.work.ts'
import { contentProblem, contentRefusals, problemOf } from '../text-problem.ts'
import { draftWith, presentDraft, writeProposals, writeStatements } from '../write-statements.ts'
import { refusal } from '../import.refusals.ts'

/** What is to be imported, with what is known of it besides. */
interface GivenContent extends Pick<GivenDocument, 'published' | 'language'> {
  readonly source: IncomingSource
}

/** Reads what is to be imported beside the event loop. */
async function readingOf(
  { source, ...known }: GivenContent,
  field: 'text' | 'file',
  { signal }: Pick<Preparing, 'signal'>,
): Promise<Result<ArticleReading, Failure<ReadingCode | Problem['code']>>> {
  const work = await runOffLoop<IncomingSource, Result<TakenDocument, Problem>>('takeDocument', source, {
    field,
    signal,
  })
  if (!work.ok) return work
  if (!work.value.ok) return failed(problemOf(field, work.value.failure))
  const { taken, text } = work.value.value
  const heard = await askReader(text, signal)
  const given = { ...known, taken, heard }
  return runOffLoop<GivenDocument, ArticleReading>('readArticle', given, { field, signal, carriesOn: true })
}

/** The text was imported before, and nobody said that it is to be again. */
const alreadyImported = (articleIds: readonly string[]): Failure<'text-already-imported'> => ({
  kind: 'duplicate',
  ...refusal('text-already-imported'),
  existing: articleIds.map((id) => ({ type: 'article', id })),
})

const noticeOfTopics = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [noticeInWords({ code: 'topics-unknown', parameters: { names: names.join(', ') } })]

/**
 * Makes a draft of a text or a file: headline or a proposed one, dek, bylines, date, body, original source, and
 * proposals of the claims that it makes and of who stands where on them. Everything proposed waits
 * for an editor; nothing is published.
 */
export const importText = useCase({
  action: 'article:import',
  refusals: [...readingRefusals, ...contentRefusals, ...codesIn(problemSentences), 'text-already-imported'],
  input: z.object({
    text: z
      .string()
      .optional()
      .describe(
        'The text, up to 500,000 characters: plain, Markdown, HTML, ninjs, NewsML-G2, NITF or a feed, ' +
          'as its content tells. Give this or `file`.',
      ),
    file: fileBytes
      .optional()
      .describe(
        'A file, its bytes in base64 (RFC 4648), up to 5,000,000: Word (.docx), RTF, or what `text` may be, ' +
          'as its content tells. Give this or `text`.',
      ),
    locale: locale
      .optional()
      .describe(
        'The language (BCP 47). Left out, it is what the document declares or is found to be written in, else `en`.',
      ),
    kind: wordOf(ArticleKind).default('NEWS').describe('What sort of text it is.'),
    headline: line(300, 'a headline')
      .optional()
      .describe('The headline. Left out, it is read or proposed from the text.'),
    datePublished: moment
      .optional()
      .describe(
        'When it was published: "on Monday" in it means that Monday, and readers are shown it. Left out, it is what the document tells.',
      ),
    originalSourceUrl: webAddress.optional().describe('Where the text comes from.'),
    again: z
      .boolean()
      .default(false)
      .describe('Import it although this very text was imported before; otherwise that is a DuplicateError.'),
  }),
  prepare: async (preparing, { text, file, headline, again, ...input }) => {
    const problem = contentProblem(text, file)
    if (problem) return failed(problem)
    const field = file ? 'file' : 'text'
    const given = {
      source: { content: file ?? text ?? '', address: input.originalSourceUrl ?? null },
      published: input.datePublished?.toISOString().slice(0, 10) ?? null,
      language: input.locale ?? null,
    }
    const reading = await readingOf(given, field, preparing)
    if (!reading.ok) return reading
    const { read, questions, textHash } = reading.value
    const options = { field, signal: preparing.signal, carriesOn: true }
    const draftOf = (known: KnownStatements) =>
      runOffLoop<DraftInput, DraftedArticle>('draftArticle', { read, known, headline }, options)
    const asked = { questions, sameText: articlesImportedFrom(textHash) }
    const before = again ? [] : await asked.sameText(preparing.tx)
    if (before.length > 0) return failed(alreadyImported(before))
    const drafted = await draftWith(preparing, asked, draftOf)
    return drafted.ok ? ok({ ...reading.value, asked, draftOf, drafted: drafted.value }) : drafted
  },
  run: async ({ tx, now, actor, emit }, input, _subject, { asked, drafted, draftOf, ...reading }) => {
    const who = { now, by: actor.id }
    const present = await presentDraft(tx, asked, drafted, draftOf)
    if (!present.ok) return present
    const importedBefore = await asked.sameText(tx)
    if (importedBefore.length > 0 && !input.again) return failed(alreadyImported(importedBefore))
    const { statements, text, originalSourceUrl, ...head } = present.value
    await writeStatements(tx, statements, who)
    const locale = input.locale ?? reading.language ?? 'en'
    const topics = await topicsNamed(tx, reading.topics)
    const stem = slugFrom(head.headline)
    const slug = freeSlug(stem, await takenSlugs(tx, stem, locale))
    const articleId = await insertArticle(tx, {
      slug,
      locale,
      kind: input.kind,
      ...who,
      content: {
        ...head,
        text,
        originalSourceId: statements.originalSourceId,
        originalSourceUrl: input.originalSourceUrl ?? originalSourceUrl,
        datePublished: input.datePublished ?? (reading.datePublished === null ? null : new Date(reading.datePublished)),
        note: '',
        noteIsPublic: false,
        topicIds: topics.ids,
      },
    })
    await writeProposals(tx, articleId, statements, now)
    const { claimCount, sourceCount, recordedClaimCount } = statements
    emit({
      subject: { type: 'article', id: articleId },
      changes: {
        slug,
        headline: head.headline,
        textHash: reading.textHash,
        claims: claimCount,
        sources: sourceCount,
      },
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
  },
})
