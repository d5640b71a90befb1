import { type LocatedBlock, blocks, toText } from './blocks.ts'
import type { BlockId, Body, MentionRole } from './body.ts'
import { inlineText } from './inline.ts'
import { claimMarksOf } from './marks.ts'

/** W3C Web Annotation `TextQuoteSelector`: the words, and what stands around them in the text of the body. */
export interface TextQuote {
  exact: string
  prefix: string
  suffix: string
}

/** W3C Web Annotation `TextPositionSelector`, in UTF-16 code units of `toText(body)`; `end` is past the last one. */
export interface TextPosition {
  start: number
  end: number
}

export interface MentionSpan {
  blockId: BlockId
  quote: TextQuote
  position: TextPosition
}

/** All words of one part of a body that make one claim in one role. */
export interface DerivedMention {
  claimId: string
  role: MentionRole
  /** Whether the words stand in the text, below an image or an embed, or in what describes one. */
  place: 'BODY' | 'CAPTION' | 'ALT'
  /** The block of the first words. */
  blockId: BlockId
  /** In reading order; never empty. Words in a row within one block are one span, whatever other marks they carry. */
  spans: MentionSpan[]
}

/** How many UTF-16 code units of context a quote carries on each side. */
export const contextLength = 32

/** The quote selector of the characters from `start` to `end` of a text. */
export function quoteAt(text: string, start: number, end: number): TextQuote {
  const prefix = text.slice(Math.max(start - contextLength, 0), start).replace(/^[\uDC00-\uDFFF]/, '')
  const suffix = text.slice(end, end + contextLength).replace(/[\uD800-\uDBFF]$/, '')
  return { exact: text.slice(start, end), prefix, suffix }
}

/** The characters from `position.start` to `position.end` of `toText(body)`, as a span for each block that holds some. */
export function spansIn(body: Body, position: TextPosition): MentionSpan[] {
  return spansOfBlocks(blocks(body), toText(body), position)
}

/** The same of blocks that are at hand, and their text. */
export function spansOfBlocks(
  located: readonly LocatedBlock[],
  text: string,
  { start, end }: TextPosition,
): MentionSpan[] {
  return located
    .filter((block) => block.text !== '' && block.start < end && start < block.end)
    .map((block) => {
      const position = { start: Math.max(start, block.start), end: Math.min(end, block.end) }
      return { blockId: block.id, quote: quoteAt(text, position.start, position.end), position }
    })
}

interface OpenMention extends Pick<DerivedMention, 'claimId' | 'role' | 'place'> {
  spans: Array<TextPosition & { blockId: BlockId }>
}

/**
 * The mentions that the claim marks of a body amount to: one for each claim, role and place, with one or
 * several spans, in the order of their first words.
 */
export function deriveMentions(body: Body): DerivedMention[] {
  const text = toText(body)
  const mentions = new Map<string, OpenMention>()
  for (const block of blocks(body)) collect(block, mentions)
  return [...mentions.values()].map(({ claimId, role, place, spans }) => ({
    claimId,
    role,
    place,
    blockId: spans[0]?.blockId ?? '',
    spans: spans.map(({ blockId, start, end }) => ({
      blockId,
      quote: quoteAt(text, start, end),
      position: { start, end },
    })),
  }))
}

/** Which part of the article a block's words are. */
function placeOf({ node, image, setting }: LocatedBlock): DerivedMention['place'] {
  if (setting === 'embed') return 'CAPTION'
  if (image === null) return 'BODY'
  return node.type === 'altText' ? 'ALT' : 'CAPTION'
}

function collect(block: LocatedBlock, mentions: Map<string, OpenMention>): void {
  const place = placeOf(block)
  let offset = block.start
  for (const node of block.node.content ?? []) {
    const end = offset + inlineText(node).length
    for (const {
      attrs: { claimId, role },
    } of claimMarksOf(node)) {
      const key = `${claimId} ${role} ${place}`
      const mention = mentions.get(key) ?? { claimId, role, place, spans: [] }
      mentions.set(key, mention)
      const last = mention.spans.at(-1)
      if (last?.blockId === block.id && last.end === offset) last.end = end
      else mention.spans.push({ blockId: block.id, start: offset, end })
    }
    offset = end
  }
}
