import { ok, type Result } from '@sourceline/domain'
import type { BlockNode } from '@sourceline/rich-text'
import type { ReadingOptions } from '../html/addresses.ts'
import { findArticle } from '../html/furniture.ts'
import type { HtmlPage } from '../html/html-node.ts'
import { parseHtml } from '../html/parse-html.ts'
import { pageMetadata } from '../html/page-metadata.ts'
import { toBlocks } from '../html/to-blocks.ts'
import { bareMetadata } from '../incoming-document.ts'
import type { Problem } from '../problems.ts'
import { Tally } from '../tally.ts'
import type { ReadDocument } from './reading.ts'

/** Blocks of HTML, and what of it could not be kept. */
export interface HtmlBlocks {
  readonly content: readonly BlockNode[]
  readonly tally: Tally
}

/** The blocks of a fragment of HTML; `base` is the address by which its links are read. */
export function readHtmlBlocks(
  html: string,
  { base = null, tally = new Tally() }: Partial<ReadingOptions> = {},
): Result<HtmlBlocks, Problem> {
  const page = parseHtml(html)
  if (!page.ok) return page
  return ok({ content: toBlocks(page.value.body, { base, tally }), tally })
}

/** Reads a page or a fragment: of a page its article, with what the page tells of itself. */
export function readHtml(html: string, address: string | null): Result<ReadDocument, Problem> {
  const page = parseHtml(html)
  if (!page.ok) return page
  return ok(isPage(page.value) ? readPage(page.value, address) : readFragment(page.value, address))
}

/** A page has a head of its own that tells more than an encoding; what is copied from a page or a program has none. */
const isPage = (page: HtmlPage): boolean =>
  !page.querySelector(
    'meta[name="Generator" i][content*="Word" i], [id^="docs-internal-guid"], meta[name="ProgId" i]',
  ) &&
  page.querySelector(
    'title, meta[property], meta[name="description"], link[rel="canonical"], script[type="application/ld+json"], body nav, body header',
  ) !== null

function readPage(page: HtmlPage, address: string | null): ReadDocument {
  const metadata = pageMetadata(page)
  const base = page.querySelector('base')?.getAttribute('href') ?? metadata.url ?? address
  const tally = new Tally()
  const { root, leftOut } = findArticle(page)
  const content = toBlocks(root, { base, tally })
  tally.add('furniture-left-out', leftOut)
  return { format: 'HTML', metadata: { ...metadata, url: metadata.url ?? address }, content, notices: tally.notices() }
}

function readFragment(page: HtmlPage, address: string | null): ReadDocument {
  const tally = new Tally()
  const content = toBlocks(page.body, { base: address, tally })
  const metadata = { ...bareMetadata, url: address }
  return { format: 'HTML', metadata, content, notices: tally.notices() }
}
