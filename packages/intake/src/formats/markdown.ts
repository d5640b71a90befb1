import { ok, type Result } from '@sourceline/domain'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { readHtmlBlocks } from './html-page.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Problem } from '../problems.ts'
import { Tally } from '../tally.ts'
import type { ReadDocument } from './reading.ts'

/** Reads Markdown (CommonMark with the tables, footnotes and struck words of GitHub), with front matter if it has some. */
export function readMarkdown(text: string): Result<ReadDocument, Problem> {
  const { metadata, text: body, picture, notices } = readFrontMatter(text)
  // Without any empty line, each line is a paragraph, as in plain text.
  const parted = /\n[ \t]*\n/u.test(body.trim()) ? body : body.replace(/\n/gu, '\n\n')
  const html = micromark(parted, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  const tally = new Tally()
  const read = readHtmlBlocks(html, { base: metadata.url, tally })
  if (!read.ok) return read
  const attached = readHtmlBlocks(picture, { base: metadata.url, tally })
  if (!attached.ok) return attached
  const { content } = read.value
  return ok({
    format: 'MARKDOWN',
    metadata,
    content,
    attached: attached.value.content,
    notices: [...notices, ...tally.notices()],
  })
}
