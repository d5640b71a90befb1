import { failed, longestText, ok, type Result } from '@sourceline/domain'
import { parseBody, toNfc, toText } from '@sourceline/rich-text'
import { decodeBytes } from './bytes/decode-bytes.ts'
import { recogniseBytes } from './bytes/recognise-bytes.ts'
import { readPlainText } from './formats/plain-text.ts'
import type { ReadDocument } from './formats/reading.ts'
import { recogniseText } from './formats/recognise-text.ts'
import type { IncomingDocument, IncomingMetadata } from './incoming-document.ts'
import { settledLanguage } from './languages.ts'
import { parseJson } from './json/parse-json.ts'
import type { Notice } from './notices.ts'
import type { Problem } from './problems.ts'
import { settleDocument } from './settle-document.ts'

/** What is to be taken in: the bytes of a file, or a text that was pasted. */
export interface IncomingSource {
  readonly content: Uint8Array | string
  /** The address that it was fetched from. */
  readonly address?: string | null
}

/**
 * Reads one article from what a newsroom receives, by its content and not by its name. What is not read is refused in one
 * sentence; what of it cannot be kept as it is stands in its notices.
 */
export async function readDocument({
  content,
  address = null,
}: IncomingSource): Promise<Result<IncomingDocument, Problem>> {
  const read = typeof content === 'string' ? await readText(content, address) : await readBytes(content, address)
  return read.ok ? finished(read.value) : read
}

async function readBytes(bytes: Uint8Array, address: string | null): Promise<Result<ReadDocument, Problem>> {
  const kind = recogniseBytes(bytes)
  if (typeof kind === 'object') return failed(kind)
  if (kind === 'ZIP') return failed({ code: 'file-unread', parameters: { what: 'a packed file' } })
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const { text, guessed } = decoded.value
  const read = await readText(text, address)
  if (!read.ok || guessed === null) return read
  const notice: Notice = { code: 'encoding-guessed', parameters: { encoding: guessed } }
  return ok({ ...read.value, notices: [notice, ...read.value.notices] })
}

/** The readers are loaded when their format comes in: a thread that reads plain text alone holds no other. */
async function readText(given: string, address: string | null): Promise<Result<ReadDocument, Problem>> {
  if (given.length > longestSource) return failed(tooLong(given.length))
  const text = toNfc(given.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?/gu, '\n'))
  if (text.trim() === '') return failed({ code: 'file-empty', parameters: {} })
  switch (recogniseText(text)) {
    case 'HTML':
      return (await import('./formats/html-page.ts')).readHtml(text, address)
    case 'MARKDOWN':
      return (await import('./formats/markdown.ts')).readMarkdown(text)
    case 'XML':
      return readXml(text)
    case 'JSON':
      return readJson(text)
    case 'RTF':
      return failed({ code: 'file-unread', parameters: { what: 'RTF' } })
    case 'PLAIN_TEXT':
      return ok(readPlainText(text))
  }
}

async function readXml(text: string): Promise<Result<ReadDocument, Problem>> {
  const { parseXml } = await import('./xml/parse-xml.ts')
  const root = parseXml(text)
  return root.ok ? failed({ code: 'xml-unknown', parameters: { root: root.value.name } }) : root
}

function readJson(text: string): Result<ReadDocument, Problem> {
  const value = parseJson(text)
  return value.ok ? failed({ code: 'json-unknown', parameters: {} }) : value
}

/** How long a document may be with all its markup, in UTF-16 units. */
const longestSource = 10_000_000

const tooLong = (length: number): Problem => ({ code: 'text-too-long', parameters: { length, max: longestText } })

/** A document whose lines are told apart, in its language, with a body as it is kept. */
function finished({
  format,
  metadata: told,
  content: blocks,
  notices: kept,
}: ReadDocument): Result<IncomingDocument, Problem> {
  const { metadata, content, notices } = settleDocument(told, blocks)
  const { length } = toText({ type: 'doc', content: [...content] })
  if (length > longestText) return failed(tooLong(length))
  const parsed = parseBody({ type: 'doc', content })
  if (!parsed.ok) return failed({ code: 'text-unfit', parameters: { issue: parsed.issues[0]?.message ?? '' } })
  const { body } = parsed
  const text = toText(body)
  if (text === '') return failed({ code: 'no-article', parameters: {} })
  const language = settledLanguage(metadata.language, `${metadata.headline ?? ''}\n${text}`)
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
