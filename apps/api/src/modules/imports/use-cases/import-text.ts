import { ArticleKind, failed, type Result } from '@sourceline/domain'
import type { IncomingSource } from '@sourceline/intake'
import { problemSentences, type Problem } from '@sourceline/intake/problems'
import { z } from 'zod'
import { fileBytes, line, locale, moment, webAddress, wordOf } from '../../../platform/inputs.ts'
import { codesIn } from '../../../platform/refusals/define-refusals.ts'
import { useCase } from '../../../platform/use-case.ts'
import { runOffLoop } from '../../../platform/work/off-loop.ts'
import { articleRefusals, prepareArticle, writeArticle } from '../import-article.ts'
import type { TakenDocument } from '../read-article.work.ts'
import { contentProblem, contentRefusals, problemOf } from '../text-problem.ts'

/**
 * Makes a draft of a text or a file: headline or a proposed one, dek, bylines, date, body, original source, and
 * proposals of the claims that it makes and of who stands where on them. Everything proposed waits
 * for an editor; nothing is published.
 */
export const importText = useCase({
  action: 'article:import',
  refusals: [...articleRefusals, ...contentRefusals, ...codesIn(problemSentences)],
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
    const source = { content: file ?? text ?? '', address: input.originalSourceUrl ?? null }
    const { signal } = preparing
    const taken = await runOffLoop<IncomingSource, Result<TakenDocument, Problem>>('takeDocument', source, {
      field,
      signal,
    })
    if (!taken.ok) return taken
    if (!taken.value.ok) return failed(problemOf(field, taken.value.failure))
    return prepareArticle(preparing, taken.value.value, {
      headline,
      again,
      field,
      published: input.datePublished?.toISOString().slice(0, 10) ?? null,
      language: input.locale ?? null,
    })
  },
  run: (running, input, _subject, prepared) => writeArticle(running, input, prepared),
})
