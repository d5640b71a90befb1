import { failed, longestArticle, ok, type Result } from '@sourceline/domain'
import { parseBody, toNfc, toText } from '@sourceline/rich-text'
import { decodeBytes } from './bytes/decode-bytes.ts'
import { recogniseBytes } from './bytes/recognise-bytes.ts'
import { readPlainText } from './formats/plain-text.ts'
import { readings, type ReadDocument, type Readings } from './formats/reading.ts'
import { recogniseText } from './formats/recognise-text.ts'
import type { IncomingDocument, IncomingMetadata } from './incoming-document.ts'
import { settledLanguage } from './languages.ts'
import { isJson, wordsIn } from './json/json-value.ts'
import { parseJson } from './json/parse-json.ts'
import { partFootnotes, withFootnotes } from './lines/footnotes.ts'
import type { Notice } from './notices.ts'
import type { Problem } from './problems.ts'
import { settleDocument } from './settle-document.ts'

/** What is to be taken in: the bytes of a file, or a text that was pasted. */
export interface IncomingSource {
  readonly content: Uint8Array | string
  /** The address that it was fetched from. */
  readonly address?: string | null
}

/** What was read of a file: one article, or many. */
export interface IncomingDocuments {
  /** Each article as it is, or why it is not read. */
  readonly documents: readonly Result<IncomingDocument, Problem>[]
  /** What of the file is no article. */
  readonly notices: readonly Notice[]
}

/**
 * Reads the articles of what a newsroom receives, by its content and not by its name: a feed, an export or a message of an
 * agency holds many. What is not read is refused in one sentence; what of it cannot be kept as it is stands in its notices.
 */
export async function readDocuments({
  content,
  address = null,
}: IncomingSource): Promise<Result<IncomingDocuments, Problem>> {
  const { documents: read, notices } =
    typeof content === 'string' ? await readText(content, address) : await readBytes(content, address)
  const documents: Result<IncomingDocument, Problem>[] = []
  for (const one of read) documents.push(one.ok ? await finished(one.value) : one)
  const [first] = documents
  return first && !first.ok && documents.length === 1 ? first : ok({ documents, notices })
}

async function readBytes(bytes: Uint8Array, address: string | null): Promise<Readings> {
  const kind = recogniseBytes(bytes)
  if (typeof kind === 'object') return readings(failed(kind))
  if (kind === 'ZIP') return readings(await (await import('./formats/docx.ts')).readDocx(bytes))
  if (kind === 'RTF') return readings(await (await import('./formats/rtf.ts')).readRtf(bytes))
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return readings(decoded)
  const { text, guessed } = decoded.value
  const read = await readText(text, address)
  if (guessed === null) return read
  const notice: Notice = { code: 'encoding-guessed', parameters: { encoding: guessed } }
  const documents = read.documents.map((one) =>
    one.ok ? ok({ ...one.value, notices: [notice, ...one.value.notices] }) : one,
  )
  return { ...read, documents }
}

/** The readers are loaded when their format comes in: a thread that reads plain text alone holds no other. */
async function readText(given: string, address: string | null): Promise<Readings> {
  if (given.length > longestSource) return readings(failed(tooLong(given.length)))
  const text = toNfc(given.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/gu, '\n'))
  if (text.trim() === '') return readings(failed({ code: 'file-empty', parameters: {} }))
  switch (recogniseText(text)) {
    case 'HTML':
      return readings((await import('./formats/html-page.ts')).readHtml(text, address))
    case 'MARKDOWN':
      return readings((await import('./formats/markdown.ts')).readMarkdown(text))
    case 'XML':
      return readXml(text)
    case 'JSON':
      return readJson(text)
    case 'RTF':
      return readings(await (await import('./formats/rtf.ts')).readRtf(Buffer.from(text, 'latin1')))
    case 'PLAIN_TEXT':
      return readings(text.length > longestArticle ? failed(tooLong(text.length)) : ok(readPlainText(text)))
  }
}

async function readXml(text: string): Promise<Readings> {
  const { parseXml } = await import('./xml/parse-xml.ts')
  const root = parseXml(text)
  if (!root.ok) return readings(root)
  const { isWordPressExport, readWordPress } = await import('./formats/wordpress.ts')
  if (isWordPressExport(root.value)) return readWordPress(root.value)
  switch (root.value.name) {
    case 'rss':
    case 'RDF':
    case 'feed':
      return (await import('./formats/feed.ts')).readFeed(text)
    case 'nitf':
      return readings((await import('./formats/nitf.ts')).readNitf(root.value))
    case 'newsItem':
    case 'newsMessage':
      return (await import('./formats/newsml-g2.ts')).readNewsMl(root.value)
    default:
      return readings(failed({ code: 'xml-unknown', parameters: { root: root.value.name } }))
  }
}

async function readJson(text: string): Promise<Readings> {
  const value = parseJson(text)
  if (!value.ok) return readings(value)
  if (isJson(value.value) && /jsonfeed\.org/u.test(wordsIn(value.value['version']) ?? ''))
    return (await import('./formats/feed.ts')).readFeed(text)
  const { itemsOfNinjs, readNinjs } = await import('./formats/ninjs.ts')
  const items = itemsOfNinjs(value.value)
  return items.length === 0
    ? readings(failed({ code: 'json-unknown', parameters: {} }))
    : readings(...items.map(readNinjs))
}

/** How long a document may be with all its markup, in UTF-16 units. */
const longestSource = 10_000_000

const tooLong = (length: number): Problem => ({ code: 'text-too-long', parameters: { length, max: longestArticle } })

/** A document whose lines are told apart, in its language, with a body as it is kept. */
async function finished({
  format,
  metadata: told,
  content: blocks,
  attached = [],
  notices: kept,
}: ReadDocument): Promise<Result<IncomingDocument, Problem>> {
  const hasFootnotes = kept.some(({ code }) => code === 'footnotes-at-end')
  const { text: written, footnotes } = partFootnotes(blocks)
  const { metadata, content: settled, notices } = settleDocument(told, written, { hasFootnotes })
  const content = withFootnotes([...settled, ...attached], footnotes)
  const { length } = toText({ type: 'doc', content })
  if (length > longestArticle) return failed(tooLong(length))
  const parsed = parseBody({ type: 'doc', content })
  if (!parsed.ok) return failed({ code: 'text-unfit', parameters: { issue: parsed.issues[0]?.message ?? '' } })
  const { body } = parsed
  const text = toText(body)
  if (text === '') return failed({ code: 'no-article', parameters: {} })
  const language = await settledLanguage(metadata.language, `${metadata.headline ?? ''}\n${text}`)
  return ok({ format, ...clean({ ...metadata, language }), body, notices: [...kept, ...notices] })
}

/** Words as the database keeps them: on one line, in normal form, without control characters. */
const line = (words: string): string =>
  toNfc(
    words
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )

const lineOrNull = (words: string | null): string | null => (words === null ? null : line(words) || null)

const clean = (metadata: IncomingMetadata): IncomingMetadata => ({
  ...metadata,
  headline: lineOrNull(metadata.headline),
  dek: lineOrNull(metadata.dek),
  kicker: lineOrNull(metadata.kicker),
  dateline: lineOrNull(metadata.dateline),
  bylines: metadata.bylines.flatMap(({ name, roleTitle }) =>
    line(name) === '' ? [] : [{ name: line(name), roleTitle: lineOrNull(roleTitle) }],
  ),
  topics: metadata.topics.map(line).filter((topic) => topic !== ''),
})
