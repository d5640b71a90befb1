import { ArticleKind } from '@sourceline/domain'
import { z } from 'zod'
import { line, locale, webAddress, wordOf } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { articleRefusals, prepareArticle, writeArticle } from '../import-article.ts'

/** An article as it was taken out of its file. */
const takenDocument = z.object({ taken: z.instanceof(Uint8Array), text: z.string() })

/**
 * Makes a draft of one article that was taken out of a file by `takeArticles`: of the only one, or of one of the many of a
 * feed, an export of WordPress or a message of an agency.
 */
export const importDocument = useCase({
  action: 'article:import-document',
  refusals: articleRefusals,
  input: z.object({
    document: takenDocument.describe('The article, as it was taken out of its file.'),
    locale: locale.optional().describe('The language (BCP 47), where it is not the document’s own.'),
    kind: wordOf(ArticleKind).default('NEWS').describe('What sort of text it is.'),
    headline: line(300, 'a headline').optional().describe('The headline, where it is not the document’s own.'),
    originalSourceUrl: webAddress.optional().describe('Where it comes from, where the document does not tell.'),
    again: z.boolean().default(false).describe('Import it although this very text was imported before.'),
  }),
  prepare: (preparing, { document, headline, again, locale: language }) =>
    prepareArticle(preparing, document, {
      headline,
      again,
      published: null,
      language: language ?? null,
      field: 'file',
    }),
  run: (running, input, _subject, prepared) => writeArticle(running, input, prepared),
})
