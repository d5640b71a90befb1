import { ArticleKind, failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { typedId } from '../../../platform/ids.ts'
import { line, locale, moment, webAddress, wordOf } from '../../../platform/inputs.ts'
import type { Transaction } from '../../../platform/transactions/transaction.ts'
import { askReader } from '../../../platform/reader/model-reader.ts'
import { useCase } from '../../../platform/use-case.ts'
import { readingRefusals, runOffLoop } from '../../../platform/work/off-loop.ts'
import { insertArticle, takenSlugs } from '../../articles/public.ts'
import { articlesImportedFrom } from '../imported-texts.ts'
import type { KnownStatements } from '../propose-statements.work.ts'
import type { ArticleReading, DraftedArticle, DraftInput, GivenText } from '../read-article.work.ts'
import { textRefusals, textProblem } from '../text-problem.ts'
import { draftWith, presentDraft, writeProposals, writeStatements } from '../write-statements.ts'
import { refused } from '../import.refusals.ts'

/**
 * Makes a draft of a plain text: headline or a proposed one, dek, body, original source, and
 * proposals of the claims that it makes and of who stands where on them. Everything proposed waits
 * for an editor; nothing is published.
 */
export const importText = useCase({
  action: 'article:import',
  refusals: [...readingRefusals, ...textRefusals, 'text-headline-only'],
  input: z.object({
    text: z
      .string()
      .describe('The text, up to 500,000 characters. Paragraphs are parted by empty lines or line feeds.'),
    locale: locale.default('en').describe('The language (BCP 47).'),
    kind: wordOf(ArticleKind).default('NEWS').describe('What sort of text it is.'),
    headline: line(300, 'a headline')
      .optional()
      .describe('The headline. Left out, it is read or proposed from the text.'),
    datePublished: moment
      .optional()
      .describe(
        'When it was published: "on Monday" in it means that Monday, and readers are shown it. ' +
          'Left out, the text’s own date line tells its days.',
      ),
    originalSourceUrl: webAddress.optional().describe('Where the text comes from.'),
  }),
  prepare: async (preparing, { text, headline, datePublished }) => {
    const { signal } = preparing
    const problem = textProblem(text)
    if (problem) return failed(problem)
    const heard = await askReader(text, signal)
    const given = { text, heard, published: datePublished?.toISOString().slice(0, 10) ?? null }
    const reading = await runOffLoop<GivenText, ArticleReading>('readArticle', given, { field: 'text', signal })
    if (!reading.ok) return reading
    const { read, questions, hasBody, textHash } = reading.value
    if (!hasBody) return failed(refused('text-headline-only', { field: 'text' }))
    const draftOf = (known: KnownStatements) =>
      runOffLoop<DraftInput, DraftedArticle>(
        'draftArticle',
        { read, known, headline },
        { field: 'text', signal, carriesOn: true },
      )
    const asked = { questions, sameText: (tx: Transaction) => articlesImportedFrom(tx, textHash) }
    const drafted = await draftWith(preparing, asked, draftOf)
    return drafted.ok ? ok({ asked, textHash, draftOf, drafted: drafted.value }) : drafted
  },
  run: async ({ tx, now, actor, emit }, input, _subject, { asked, textHash, drafted, draftOf }) => {
    const who = { now, by: actor.id }
    const importedBefore = await articlesImportedFrom(tx, textHash)
    const present = await presentDraft(tx, asked, drafted, draftOf)
    if (!present.ok) return present
    const { statements, text, originalSourceUrl, ...head } = present.value
    await writeStatements(tx, statements, who)
    const stem = slugFrom(head.headline)
    const slug = freeSlug(stem, await takenSlugs(tx, stem, input.locale))
    const articleId = await insertArticle(tx, {
      slug,
      locale: input.locale,
      kind: input.kind,
      ...who,
      content: {
        ...head,
        text,
        originalSourceId: statements.originalSourceId,
        originalSourceUrl: input.originalSourceUrl ?? originalSourceUrl,
        datePublished: input.datePublished ?? null,
        note: '',
        noteIsPublic: false,
        bylines: [],
        topicIds: [],
      },
    })
    await writeProposals(tx, articleId, statements, now)
    const { claimCount, sourceCount, recordedClaimCount } = statements
    emit({
      subject: { type: 'article', id: articleId },
      changes: { slug, headline: head.headline, textHash, claims: claimCount, sources: sourceCount },
    })
    return ok({
      articleId,
      slug,
      claimCount,
      sourceCount,
      recordedClaimCount,
      importedBefore: importedBefore.map((id) => typedId('article', id)),
    })
  },
})
