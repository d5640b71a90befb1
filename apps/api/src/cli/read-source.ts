import { readFile } from 'node:fs/promises'
import { fetchPage, FetchRefused } from '../platform/http-client.ts'
import { CommandFailed, type Terminal } from './terminal.ts'

/** What is to be imported: bytes, or a text where the server has told its encoding; with the address that it was fetched from. */
interface Source {
  readonly content: { readonly file: Uint8Array } | { readonly text: string }
  readonly url: string | null
}

/**
 * Reads a file, a page on the web, or what is piped in (`-`). What it is tell its bytes, not its name.
 *
 * @throws CommandFailed with a sentence that names the source.
 */
export async function readSource(source: string, terminal: Pick<Terminal, 'readInput'>): Promise<Source> {
  if (/^https?:\/\//i.test(source)) return readPage(source)
  return { content: { file: source === '-' ? await terminal.readInput() : await readBytes(source) }, url: null }
}

async function readPage(address: string): Promise<Source> {
  const page = await fetchPage(address).catch((error: unknown) => {
    throw error instanceof FetchRefused ? new CommandFailed(error.message) : error
  })
  const charset = /charset="?([\w-]+)/i.exec(page.contentType)?.[1] ?? 'utf-8'
  return {
    content: /^utf-?8$/i.test(charset) ? { file: page.body } : decoded(page.body, charset, address),
    url: page.url,
  }
}

function decoded(body: Uint8Array, charset: string, address: string): Source['content'] {
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(body) }
  } catch {
    throw new CommandFailed(
      `${address} says that it is written in ${charset}, and is not: save its text and import that.`,
    )
  }
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
