import { blocks, findQuote, quoteAt, storedBody, toText } from '@sourceline/rich-text'
import { isInserted } from '@sourceline/rich-text/editor'
import type { Node } from '@tiptap/pm/model'
import type { TextPlace } from '@/shared/article-text/occurrence.ts'

/** From where to where words stand in a document, as ProseMirror positions. */
export interface WordRange {
  from: number
  to: number
}

/** Words as the graph names them: a quote and its offsets in the plain text of their place. */
export interface QuotedWords {
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}

interface PlacedBlock {
  /** Where its text begins in the plain text. */
  start: number
  /** The position of each UTF-16 unit of its text. */
  positions: readonly number[]
}

/** The plain text of a document, and where each of its characters stands there. */
export interface PlainText {
  text: string
  blocks: readonly PlacedBlock[]
}

/** The positions of the units of a block's text: a line break is one of them, a footnote's sign and what is only suggested none. */
function positionsIn(block: Node, start: number): number[] {
  const positions: number[] = []
  block.forEach((child, offset) => {
    const length = isInserted(child) ? 0 : child.isText ? child.nodeSize : child.type.name === 'hardBreak' ? 1 : 0
    for (let at = 0; at < length; at += 1) positions.push(start + offset + at)
  })
  return positions
}

/** The plain text of the document of a place, as offsets of the graph count it. */
export function plainTextOf(doc: Node, place: TextPlace): PlainText {
  const found: number[][] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) found.push(positionsIn(node, pos + 1))
    return !node.isTextblock
  })
  if (place !== 'BODY') return { text: doc.textContent, blocks: [{ start: 0, positions: found[0] ?? [] }] }
  const body = storedBody(doc.toJSON())
  const placed = blocks(body).map(({ start }, index) => ({ start, positions: found[index] ?? [] }))
  return { text: toText(body), blocks: placed }
}

/** Words of a document as the graph takes them; null where the range holds none. */
export function quotedWords({ text, blocks: placed }: PlainText, { from, to }: WordRange): QuotedWords | null {
  const within = placed.flatMap(({ start, positions }) =>
    positions.flatMap((pos, index) => (pos >= from && pos < to ? [start + index] : [])),
  )
  const [start] = within
  const last = within.at(-1)
  if (start === undefined || last === undefined) return null
  return { ...quoteAt(text, start, last + 1), start, end: last + 1 }
}

/**
 * Where words stand in a document: at their offsets, else where their quote is found surely, or where alone they
 * stand. A range for each block.
 */
export function rangesOf({ text, blocks: placed }: PlainText, words: QuotedWords): WordRange[] {
  const at = text.slice(words.start, words.end) === words.exact ? words : findQuote(text, words)
  if (at === null) return []
  return placed.flatMap(({ start, positions }) => {
    const first = positions[Math.max(at.start - start, 0)]
    const last = positions[Math.min(at.end - start, positions.length) - 1]
    return first !== undefined && last !== undefined && first <= last ? [{ from: first, to: last + 1 }] : []
  })
}
