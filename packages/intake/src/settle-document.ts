import { blocks as locatedBlocks, type BlockNode } from '@sourceline/rich-text'
import { dayInLine } from './lines/dates.ts'
import { bylinesInLine } from './lines/bylines.ts'
import { datelineIn } from './lines/datelines.ts'
import { looksLikeDek, looksLikeHeadline, looksLikeKicker, looksLikeLabel } from './lines/headlines.ts'
import { trailerIn } from './lines/trailers.ts'
import type { IncomingByline, IncomingMetadata } from './incoming-document.ts'
import type { Notice } from './notices.ts'

/** A document whose lines around the text have been told from the text. */
export interface SettledDocument {
  readonly metadata: IncomingMetadata
  readonly content: readonly BlockNode[]
  readonly notices: readonly Notice[]
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** How many lines above the text and below it are looked at. */
const maxLines = 8

/**
 * Takes what is no text out of the blocks of a document: kicker, headline, summary, bylines and dates above it, origin,
 * credits and rights below it. What the document tells of itself otherwise comes first.
 */
export function settleDocument(
  given: IncomingMetadata,
  blocks: readonly BlockNode[],
  { hasFootnotes = false }: { readonly hasFootnotes?: boolean } = {},
): SettledDocument {
  const metadata: Mutable<IncomingMetadata> = { ...given }
  const notices: Notice[] = []
  const above = linesAbove(metadata, blocks)
  const footnotes = hasFootnotes ? footnotesOf(above) : 0
  const end = above.length - footnotes
  const below = [...linesBelow(metadata, above.slice(0, end), notices), ...above.slice(end)]
  if (metadata.kicker) notices.push({ code: 'kicker-left-out', parameters: { words: metadata.kicker } })
  metadata.dateline ??=
    below
      .slice(0, 3)
      .map((block) => datelineIn(lineOf(block) ?? ''))
      .find((place) => place !== null) ?? null
  return { metadata, content: below, notices }
}

/** How many blocks at the end are footnotes: their list, and its heading if it has one. */
function footnotesOf(blocks: readonly BlockNode[]): number {
  if (blocks.at(-1)?.type !== 'orderedList') return 0
  return blocks.at(-2)?.type === 'heading' ? 2 : 1
}

/** The text of a paragraph or heading; null for another block. */
function lineOf(block: BlockNode | undefined): string | null {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return null
  return locatedBlocks({ type: 'doc', content: [block] })
    .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
    .join('')
}

/** Whether a block is the line of a picture or a film, which is no headline, no summary and no credit of the text. */
const isPictureLine = (block: BlockNode): boolean =>
  block.type === 'paragraph' && block.content?.length === 1 && /^(?:Image|Embedded): /u.test(lineOf(block) ?? '')

/** Words as they are compared: case, marks and spaces apart. */
const plain = (words: string | null): string =>
  (words ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function linesAbove(metadata: Mutable<IncomingMetadata>, blocks: readonly BlockNode[]): readonly BlockNode[] {
  const pictures: BlockNode[] = []
  let at = 0
  for (; at < Math.min(blocks.length, maxLines); at++) {
    const block = blocks[at]
    if (block && isPictureLine(block)) {
      pictures.push(block)
      continue
    }
    const line = lineOf(block)
    if (line === null) break
    const rest = blocks.slice(at + 1)
    if (!takesLine(metadata, { line, isHeading: block?.type === 'heading', rest })) break
  }
  return [...pictures, ...blocks.slice(at)]
}

interface LineAbove {
  readonly line: string
  readonly isHeading: boolean
  readonly rest: readonly BlockNode[]
}

/** Takes a line above the text as what it is; false for the first of the text. */
function takesLine(metadata: Mutable<IncomingMetadata>, { line, isHeading, rest }: LineAbove): boolean {
  if (line === '' || repeats(metadata, line)) return true
  if (metadata.kicker === null && looksLikeLabel(line) && rest.slice(0, 2).some(repeatsHeadline(metadata))) {
    metadata.kicker = line
    return true
  }
  const day = dayInLine(line)
  if (day !== undefined) {
    metadata.datePublished ??= day
    // A date that can be read in two ways stays where an editor sees it.
    return day !== null
  }
  const bylines = bylinesInLine(line)
  if (bylines !== null && (metadata.headline !== null || !isHeading)) {
    metadata.bylines = joined(metadata.bylines, bylines)
    return true
  }
  return metadata.headline === null
    ? takesHeadline(metadata, { line, isHeading, rest })
    : takesDek(metadata, { line, isHeading, rest })
}

function takesHeadline(metadata: Mutable<IncomingMetadata>, { line, isHeading, rest }: LineAbove): boolean {
  const next = rest.map(lineOf).find((text) => text !== null && text !== '' && dayInLine(text) === undefined) ?? null
  if (next === null) return false
  if (metadata.kicker === null && looksLikeKicker(line) && (rest[0]?.type === 'heading' || looksLikeHeadline(next))) {
    metadata.kicker = line
    return true
  }
  if (!isHeading && !looksLikeHeadline(line)) return false
  metadata.headline = line
  return true
}

function takesDek(metadata: Mutable<IncomingMetadata>, { line, isHeading, rest }: LineAbove): boolean {
  if (metadata.dek !== null || isHeading) return false
  const below = rest.map((block) => lineOf(block) ?? '')
  if (!looksLikeDek(line, below) && !standsAboveBylines(line, below)) return false
  metadata.dek = line
  return true
}

/** Whether a line is a summary by its place: what follows it is a byline or a date, and then the text. */
function standsAboveBylines(line: string, below: readonly string[]): boolean {
  const [next] = below.filter((text) => text !== '')
  if (next === undefined || line.length > 300 || bylinesInLine(line) !== null) return false
  return dayInLine(next) !== undefined || bylinesInLine(next) !== null
}

/** Whether a line says again what the document has told already. */
const repeats = ({ headline, dek, kicker }: IncomingMetadata, line: string): boolean =>
  plain(line) !== '' && [headline, dek, kicker].some((told) => plain(told) === plain(line))

/** Whether a block is the headline that the document has told already. */
const repeatsHeadline =
  ({ headline }: IncomingMetadata) =>
  (block: BlockNode): boolean =>
    headline !== null && plain(headline) !== '' && plain(lineOf(block)) === plain(headline)

/** Each name once; a role that one of the two tells is kept. */
function joined(one: readonly IncomingByline[], other: readonly IncomingByline[]): IncomingByline[] {
  const names = new Map(one.map((byline) => [plain(byline.name), byline]))
  for (const byline of other) {
    const known = names.get(plain(byline.name))
    names.set(plain(byline.name), known ? { ...known, roleTitle: known.roleTitle ?? byline.roleTitle } : byline)
  }
  return [...names.values()]
}

function linesBelow(
  metadata: Mutable<IncomingMetadata>,
  blocks: readonly BlockNode[],
  notices: Notice[],
): readonly BlockNode[] {
  const pictures: BlockNode[] = []
  let end = blocks.length
  for (; end > 0 && blocks.length - end < maxLines; end--) {
    const block = blocks[end - 1]
    if (block?.type === 'horizontalRule') continue
    if (block && isPictureLine(block)) pictures.unshift(block)
    else if (!takesTrailer(metadata, notices, { line: lineOf(block), isAlone: end === 1 })) break
  }
  // A rule that only parted the text from these lines goes with them.
  while (end < blocks.length && end > 0 && blocks[end - 1]?.type === 'horizontalRule') end--
  return [...blocks.slice(0, end), ...pictures]
}

interface LineBelow {
  /** Null for a block that is no line. */
  readonly line: string | null
  /** Nothing stands above it. */
  readonly isAlone: boolean
}

/** Takes a line below the text as what it is; false for the last of the text. */
function takesTrailer(metadata: Mutable<IncomingMetadata>, notices: Notice[], { line, isAlone }: LineBelow): boolean {
  if (line === null) return false
  const trailer = line === '' ? { kind: 'END' as const } : trailerIn(line)
  if (trailer === null || (isAlone && trailer.kind !== 'ORIGIN')) return false
  if (trailer.kind === 'RIGHTS') notices.push({ code: 'rights-left-out', parameters: { words: line } })
  if (trailer.kind === 'CORRECTION') notices.push({ code: 'correction-left-out', parameters: { words: line } })
  if (trailer.kind === 'ORIGIN') metadata.originalSource ??= trailer.origin
  if (trailer.kind === 'CREDITS') {
    notices.push({ code: 'credits-left-out', parameters: { words: line } })
    if (metadata.bylines.length === 0) metadata.bylines = trailer.reporting
  }
  return true
}
