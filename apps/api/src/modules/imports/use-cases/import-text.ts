import { ArticleKind, failed, freeSlug, ok, slugFrom } from '@sourceline/domain'
import { z } from 'zod'
import { typedId } from '../../../platform/ids.ts'
import { line, locale, webAddress, wordOf } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { runOffLoop } from '../../../platform/work/off-loop.ts'
import { insertArticle, takenSlugs } from '../../articles/public.ts'
import { insertProposals } from '../../proposals/public.ts'
import { articlesImportedFrom, textHashOf } from '../imported-texts.ts'
import { importedBody, importedFieldMentions } from '../imported-body.ts'
import { proposeOriginalSource } from '../propose-sources.ts'
import { proposeStatements } from '../propose-statements.ts'
import type { ReadArticle } from '../read-article.work.ts'
import { textProblem } from '../text-problem.ts'
import { refused } from '../import.refusals.ts'

/**
 * Makes a draft of a plain text: headline or a proposed one, dek, body, original source, and
 * proposals of the claims that it makes and of who stands where on them. Everything proposed waits
 * for an editor; nothing is published.
 */
export const importText = useCase({
  action: 'article:import',
  input: z.object({
    text: z
      .string()
      .describe('The text, up to 500,000 characters. Paragraphs are parted by empty lines or line feeds.'),
    locale: locale.default('en').describe('The language (BCP 47).'),
    kind: wordOf(ArticleKind).default('NEWS').describe('What sort of text it is.'),
    headline: line(300, 'a headline')
      .optional()
      .describe('The headline. Left out, it is read or proposed from the text.'),
    originalSourceUrl: webAddress.optional().describe('Where the text comes from.'),
  }),
  prepare: async ({ signal }, input) => {
    const problem = textProblem(input.text)
    if (problem) return failed(problem)
    const read = await runOffLoop<string, ReadArticle>('readArticle', input.text, { field: 'text', signal })
    if (!read.ok || read.value.parsed.paragraphs.length > 0) return read
    return failed(refused('text-headline-only', { field: 'text' }))
  },
  run: async ({ tx, now, actor, emit }, input, _subject, { text, parsed, proposals }) => {
    const who = { now, by: actor.id }

    const textHash = textHashOf(parsed.paragraphs.map((paragraph) => paragraph.text))
    const importedBefore = await articlesImportedFrom(tx, textHash)
    const originalSourceId = parsed.originalSource ? await proposeOriginalSource(tx, parsed.originalSource, who) : null
    const statements = await proposeStatements(tx, proposals, { ...who, reportedViaId: originalSourceId })
    const { body, mentions } = importedBody(parsed.paragraphs, statements.marks)

    const headline = (input.headline ?? parsed.headline.text).slice(0, 300)
    const dek = (parsed.dek ?? '').slice(0, 1000)
    const above = importedFieldMentions(text, { headline, dek }, statements.marks, mentions)
    const stem = slugFrom(headline)
    const slug = freeSlug(stem, await takenSlugs(tx, stem, input.locale))
    const articleId = await insertArticle(tx, {
      slug,
      locale: input.locale,
      kind: input.kind,
      ...who,
      content: {
        headline,
        headlineProposed: input.headline === undefined && parsed.headline.proposed,
        dek,
        body,
        mentions: [...above, ...mentions],
        originalSourceId,
        originalSourceUrl: input.originalSourceUrl ?? parsed.originalSource?.url ?? null,
        datePublished: null,
        note: '',
        noteIsPublic: false,
        bylines: [],
        topicIds: [],
      },
    })
    await insertProposals(
      tx,
      statements.proposals.map((proposal) => ({ articleId, ...proposal })),
      now,
    )
    emit({
      subject: { type: 'article', id: articleId },
      changes: { slug, headline, textHash, claims: statements.claimCount, sources: statements.sourceCount },
    })
    return ok({
      articleId,
      slug,
      claimCount: statements.claimCount,
      sourceCount: statements.sourceCount,
      recordedClaimCount: statements.recordedClaimCount,
      importedBefore: importedBefore.map((id) => typedId('article', id)),
    })
  },
})
