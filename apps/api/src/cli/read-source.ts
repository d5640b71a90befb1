import { readFile } from 'node:fs/promises'
import { fetchPage, FetchRefused } from '../platform/http-client.ts'
import { decodeText } from './decode-text.ts'
import { pageText } from './page-text.ts'
import { CommandFailed, type Terminal } from './terminal.ts'

/** A text to import, and the address from which it was fetched. */
interface SourceText {
  readonly text: string
  readonly url: string | null
}

/**
 * Reads the text of a file, of a page on the web, or of what is piped in (`-`).
 *
 * @throws CommandFailed with a sentence that names the source.
 */
export async function readSource(source: string, terminal: Pick<Terminal, 'readInput'>): Promise<SourceText> {
  if (/^https?:\/\//i.test(source)) return readPage(source)
  const bytes = source === '-' ? await terminal.readInput() : await readBytes(source)
  const text = textOf(bytes, source === '-' ? 'What is piped in' : source)
  return { text: /\.x?html?$/i.test(source) ? pageText(text) : text, url: null }
}

async function readPage(address: string): Promise<SourceText> {
  const page = await fetchPage(address).catch((error: unknown) => {
    throw error instanceof FetchRefused ? new CommandFailed(error.message) : error
  })
  const charset = /charset="?([\w-]+)/i.exec(page.contentType)?.[1] ?? 'utf-8'
  if (!/^utf-?8$/i.test(charset))
    throw new CommandFailed(`${address} is written in ${charset}: save its text as UTF-8 and import that.`)
  if (/^text\/plain\b/i.test(page.contentType)) return { text: textOf(page.body, address), url: page.url }
  if (/^(text\/html|application\/xhtml\+xml)\b/i.test(page.contentType))
    return { text: pageText(textOf(page.body, address)), url: page.url }
  throw new CommandFailed(
    `${address} is neither a page nor a text but ${page.contentType.split(';')[0] || 'of unknown kind'}.`,
  )
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new CommandFailed(reasons[code]?.(path) ?? `${path} cannot be read (${code}).`)
  }
}

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}.`,
  EISDIR: (path) => `${path} is a folder.`,
  EACCES: (path) => `${path} may not be read by this user.`,
}

function textOf(bytes: Uint8Array, name: string): string {
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw new CommandFailed(`${name} ${decoded.failure}.`)
  return decoded.value
}
