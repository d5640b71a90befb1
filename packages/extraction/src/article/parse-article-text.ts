import { splitParagraphs } from '../text/paragraph.ts'
import { proposeHeadline } from './propose-headline.ts'
import { splitTrailer, type Trailer } from './trailer.ts'

/** A paragraph of the body, as UTF-16 offsets into the text that was read. */
export interface ArticleParagraph {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** An article read from plain text. */
export interface ParsedArticleText {
  /** `proposed` tells that the text has no headline line and that these words were drawn from it. */
  readonly headline: { readonly text: string; readonly proposed: boolean }
  readonly dek: string | null
  readonly paragraphs: readonly ArticleParagraph[]
  /** The publication through which the text is known; never a claimant. */
  readonly originalSource: Trailer['originalSource']
}

/**
 * Reads headline, dek, body and original source from a plain text. A first line that looks like a headline
 * is taken as one; otherwise one is drawn from the words of the text, adding nothing to them.
 */
export function parseArticleText(text: string): ParsedArticleText {
  const { bodyEnd, originalSource } = splitTrailer(text)
  const blocks = splitParagraphs(text.slice(0, bodyEnd)).map(({ start, end }) => ({
    text: text.slice(start, end),
    start,
    end,
  }))
  const [first, ...rest] = blocks
  if (first === undefined) return { headline: { text: '', proposed: true }, dek: null, paragraphs: [], originalSource }
  if (!looksLikeHeadline(first.text) || rest.length === 0) {
    return {
      headline: { text: proposeHeadline(first.text), proposed: true },
      dek: null,
      paragraphs: blocks,
      originalSource,
    }
  }
  const [second, ...body] = rest
  const hasDek = second !== undefined && body.length > 0 && looksLikeDek(second.text, body)
  return {
    headline: { text: withoutMarks(first.text), proposed: false },
    dek: hasDek ? withoutMarks(second.text) : null,
    paragraphs: hasDek ? body : rest,
    originalSource,
  }
}

function looksLikeHeadline(line: string): boolean {
  const words = line.split(/\s+/u)
  if (/^#{1,2}\s/u.test(line)) return true
  return (
    words.length >= 2 &&
    words.length <= 20 &&
    line.length <= 140 &&
    !/[.:;,]["”’)]?$/u.test(line) &&
    !/^["“]/u.test(line)
  )
}

function looksLikeDek(line: string, body: readonly ArticleParagraph[]): boolean {
  if (/^(?:by|von|par)\s+\p{Lu}/iu.test(line) || /^\p{L}+,?\s+\p{L}+\s+\d{1,2},\s+\d{4}$/u.test(line)) return false
  const sentences = line.split(/[.!?]["”’]?\s+/u).length
  return (
    sentences === 1 &&
    line.length >= 20 &&
    line.length <= 200 &&
    !/["”]$/u.test(line) &&
    body.some((paragraph) => paragraph.text.length > line.length) &&
    (!line.endsWith('.') || /^#+\s|^[*_]/u.test(line))
  )
}

function withoutMarks(line: string): string {
  const words = line.replace(/^#+\s+/u, '').replace(/^[*_]+/u, '')
  let end = words.length
  while (/[*_]/u.test(words.charAt(end - 1))) end--
  return words.slice(0, end).trim()
}
