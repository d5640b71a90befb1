import { ok, type Result } from '@sourceline/domain'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { readHtmlBlocks } from './html-page.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Problem } from '../problems.ts'
import type { ReadDocument } from './reading.ts'

/** Reads Markdown (CommonMark with the tables, footnotes and struck words of GitHub), with front matter if it has some. */
export function readMarkdown(text: string): Result<ReadDocument, Problem> {
  const { metadata, text: body, notices } = readFrontMatter(text)
  // Without any empty line, each line is a paragraph, as in plain text.
  const parted = /\n[ \t]*\n/u.test(body.trim()) ? body : body.replace(/\n/gu, '\n\n')
  const html = micromark(parted, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  const read = readHtmlBlocks(html, { base: metadata.url })
  if (!read.ok) return read
  const { content, tally } = read.value
  return ok({ format: 'MARKDOWN', metadata, content, notices: [...notices, ...tally.notices()] })
}
