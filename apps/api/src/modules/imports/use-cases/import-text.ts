import { createHash } from 'node:crypto'
import { ArticleKind, failed, keeperOf, longestText, ok, type Result } from '@sourceline/domain'
import { problemSentences, problemInWords, type Problem } from '@sourceline/intake/problems'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { fileBytes, line, locale, moment, webAddress, wordOf } from '../../../platform/inputs.ts'
import { missingPermission } from '../../../platform/missing-permission.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { codesIn } from '../../../platform/refusals/define-refusals.ts'
import { useCase, type Preparing, type Running } from '../../../platform/use-case.ts'
import { runOffLoop, type ReadingCode } from '../../../platform/work/off-loop.ts'
import {
  articleRefusals,
  prepareArticle,
  writeArticle,
  type PreparedArticle,
  type WrittenArticle,
} from '../import-article.ts'
import { insertItems } from '../import-item.store.ts'
import { importArticles } from '../import.jobs.ts'
import { refused } from '../import.refusals.ts'
import { publishItem } from './publish-item.ts'
import type { GivenFile, TakenDocument, TakenDocuments } from '../read-article.work.ts'
import { contentProblem, contentRefusals, problemOf } from '../text-problem.ts'

const importInput = z.object({
  text: z
    .string()
    .optional()
    .describe(
      'The text: plain, Markdown, HTML, ninjs, NewsML-G2, NITF, a feed or an export of WordPress, ' +
        'as its content tells. Give this or `file`.',
    ),
  file: fileBytes
    .optional()
    .describe(
      'A file, its bytes in base64 (RFC 4648), up to 5,000,000 in one request: Word (.docx), RTF, or what `text` may be, ' +
        'as its content tells. Give this or `text`.',
    ),
  locale: locale
    .optional()
    .describe(
      'The language (BCP 47). Left out, it is what the document declares or is found to be written in; where that is ' +
        'unsure, it is asked for by an error.',
    ),
  kind: wordOf(ArticleKind).default('NEWS').describe('What sort of text it is.'),
  headline: line(300, 'a headline')
    .optional()
    .describe('The headline, of one article. Left out, it is read or proposed from the text.'),
  datePublished: moment
    .optional()
    .describe(
      'When it was published, of one article: "on Monday" in it means that Monday, and readers are shown it. ' +
        'Left out, it is what the document tells.',
    ),
  originalSourceUrl: webAddress
    .optional()
    .describe('Where the text comes from; of a file with many articles, what their relative addresses belong to.'),
  again: z
    .boolean()
    .default(false)
    .describe('Import it although this very text was imported before; otherwise that is a DuplicateError.'),
  asPublished: z
    .boolean()
    .default(false)
    .describe(
      'It was published before: a job publishes it, with the dates that it had, through the publish gate; what that ' +
        'forbids stays a draft. For administrators.',
    ),
})

type Input = z.output<typeof importInput>

/** What is imported while somebody waits, or what a job is to import. */
type Prepared =
  | { readonly one: PreparedArticle }
  | { readonly many: TakenDocuments['documents']; readonly notices: readonly string[] }

/** What an import came to: the article that was made, or the job that makes them. */
type Imported =
  | (WrittenArticle & { readonly jobId: null })
  | (Omit<WrittenArticle, 'articleId' | 'slug'> & {
      readonly articleId: null
      readonly slug: null
      readonly jobId: string
    })

/**
 * Makes a draft of a text or a file: headline or a proposed one, dek, bylines, date, body, original source, and
 * proposals of the claims that it makes and of who stands where on them. Everything proposed waits
 * for an editor; nothing is published. Many articles, or one that is too long to wait for, become a job.
 */
export const importText = useCase({
  action: 'article:import',
  refusals: [...articleRefusals, ...contentRefusals, ...codesIn(problemSentences), 'language-unclear', 'many-articles'],
  input: importInput,
  prepare: async (preparing, input) => {
    const problem = contentProblem(input.text, input.file)
    if (problem) return failed(problem)
    const taken = await takeFile(input, preparing.signal)
    if (!taken.ok) return taken
    const { documents, notices } = taken.value
    const [first, ...others] = documents
    const field = fieldOf(input)
    if (first && others.length === 0) {
      if (!first.ok) return failed(problemOf(field, first.failure))
      if (first.value.language === null && input.locale === undefined)
        return failed(refused('language-unclear', { field: 'locale' }))
      if (first.value.length <= longestText && !input.asPublished) return prepareOne(preparing, input, first.value)
    }
    const ofOne = others.length > 0 && (['headline', 'datePublished'] as const).find((key) => input[key] !== undefined)
    if (ofOne) return failed(refused('many-articles', { field: ofOne, count: documents.length }))
    return ok<Prepared>({ many: documents, notices })
  },
  run: async (running, input, _subject, prepared) => {
    const forbidden = input.asPublished ? missingPermission(running.actor, publishItem.action) : null
    if (forbidden) return failed(forbidden)
    if ('many' in prepared) return ok(await askForMany(running, input, prepared))
    const made = await writeArticle(running, input, prepared.one)
    return made.ok ? ok<Imported>({ ...made.value, jobId: null }) : made
  },
})

const fieldOf = ({ file }: Input): 'file' | 'text' => (file ? 'file' : 'text')

/** Takes the articles out of what came, beside the event loop. */
async function takeFile(
  input: Input,
  signal: AbortSignal | undefined,
): Promise<Result<TakenDocuments, Failure<ReadingCode | Problem['code']>>> {
  const { file, text, headline, datePublished, originalSourceUrl } = input
  const field = fieldOf(input)
  const given: GivenFile = {
    source: { content: file ?? text ?? '', address: originalSourceUrl ?? null },
    told: { headline, datePublished: datePublished?.toISOString(), originalSourceUrl },
  }
  const taken = await runOffLoop<GivenFile, Result<TakenDocuments, Problem>>('takeDocuments', given, { field, signal })
  if (!taken.ok) return taken
  return taken.value.ok ? taken.value : failed(problemOf(field, taken.value.failure))
}

async function prepareOne(preparing: Preparing, input: Input, { kept }: TakenDocument) {
  const { again, locale: language = null } = input
  const read = await prepareArticle(preparing, { kept, language, again, field: fieldOf(input) })
  return read.ok ? ok<Prepared>({ one: read.value }) : read
}

/** Asks for the job that makes drafts of many; of the same file there is one until it has ended. */
async function askForMany(
  running: Running,
  input: Input,
  { many, notices }: Extract<Prepared, { many: unknown }>,
): Promise<Imported> {
  const { tx, actor, emit } = running
  const { locale: language, kind, again, asPublished } = input
  const options = { kind, again, asPublished, ...(language === undefined ? {} : { locale: language }) }
  const key = createHash('sha256')
    .update(JSON.stringify([keeperOf(actor), options]))
    .update(input.file ?? input.text ?? '')
    .digest('hex')
  const jobId = await enqueue(running, importArticles, options, { key, untilEnded: true })
  const items = many.map((one) => (one.ok ? one.value : { failure: problemInWords(one.failure) }))
  if (await insertItems(tx, jobId, items))
    emit({ subject: { type: 'job', id: jobId }, changes: { articles: many.length } })
  const none = { articleId: null, slug: null, claimCount: 0, sourceCount: 0, recordedClaimCount: 0, importedBefore: [] }
  return { ...none, jobId, notices }
}
