import { type LocatedBlock, blocks, mapTextblocks, textblocks } from './blocks.ts'
import type { BlockId, Body, EditedMark, ClaimMarkAttrs, InlineNode, Textblock } from './body.ts'
import { addMarks, type MarkedRange, normaliseInline } from './inline.ts'
import { claimMarksOf, isClaimMark } from './marks.ts'

/** Characters of one block; UTF-16 offsets within the block's text. */
export interface BlockSpan {
  blockId: BlockId
  start: number
  end: number
}

/** Characters of a body; UTF-16 offsets in `toText(body)`. */
export interface TextSpan {
  start: number
  end: number
}

/** The claims that a body marks, each once, in the order of their first words. */
export function claimIds(body: Body): string[] {
  const found = textblocks(body).flatMap((block) => (block.content ?? []).flatMap(claimMarksOf))
  return [...new Set(found.map((mark) => mark.attrs.claimId))]
}

/** The body without the claim marks whose claim `keep` refuses. */
export function stripClaims(body: Body, keep: (claimId: string) => boolean = () => false): Body {
  const kept = (mark: EditedMark): boolean => !isClaimMark(mark) || keep(mark.attrs.claimId)
  return mapTextblocks(body, (block) =>
    withContent(
      block,
      normaliseInline((block.content ?? []).map((node) => ({ ...node, marks: (node.marks ?? []).filter(kept) }))),
    ),
  )
}

/** The body without the marks of one claim. */
export function unmarkClaim(body: Body, claimId: string): Body {
  return stripClaims(body, (id) => id !== claimId)
}

/**
 * The body with words of one block marked as making a claim. A mark of the same claim on the same
 * words is replaced; others stay. Offsets outside the block are cut; an unknown block changes nothing.
 */
export function markClaim(body: Body, span: BlockSpan, mark: ClaimMarkAttrs): Body {
  return markBlockSpans(body, [{ ...span, mark }])
}

/**
 * The body with spans of its text marked as making a claim. A span may cross inline marks and
 * blocks: each block that it touches gets its part.
 */
export function markSpans(body: Body, spans: readonly TextSpan[], mark: ClaimMarkAttrs): Body {
  return markAllSpans(body, [{ spans, mark }])
}

/** The body with the spans of many marks marked at once, in the order given: the work of one pass, however many they are. */
export function markAllSpans(
  body: Body,
  marks: ReadonlyArray<{ readonly spans: readonly TextSpan[]; readonly mark: ClaimMarkAttrs }>,
): Body {
  const located = blocks(body).filter((block) => block.text !== '')
  const parts = marks.flatMap(({ spans, mark }) =>
    spans.flatMap((span) =>
      blocksWithin(located, span).map((block) => ({
        blockId: block.id,
        start: Math.max(span.start - block.start, 0),
        end: Math.min(span.end, block.end) - block.start,
        mark,
      })),
    ),
  )
  return markBlockSpans(body, parts)
}

/** The blocks that a span touches. `located`: in the order of the text. */
function blocksWithin(located: readonly LocatedBlock[], { start, end }: TextSpan): LocatedBlock[] {
  let low = 0
  let high = located.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((located[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: LocatedBlock[] = []
  for (let block = located[low]; block !== undefined && block.start < end; block = located[++low]) found.push(block)
  return found
}

/** The body with many spans marked at once, in the order given. */
export function markBlockSpans(body: Body, spans: ReadonlyArray<BlockSpan & { mark: ClaimMarkAttrs }>): Body {
  const byBlock = new Map<BlockId, MarkedRange[]>()
  for (const { blockId, start, end, mark } of spans) {
    const range = { start, end, mark: { type: 'claim', attrs: mark } } as const
    const ranges = byBlock.get(blockId)
    if (ranges === undefined) byBlock.set(blockId, [range])
    else ranges.push(range)
  }
  return mapTextblocks(body, (block) => {
    const ranges = byBlock.get(block.attrs.id)
    return ranges === undefined ? block : withContent(block, addMarks(block.content ?? [], ranges))
  })
}

function withContent<Block extends Textblock>(block: Block, content: InlineNode[]): Block {
  const { content: _replaced, ...rest } = block
  return (content.length === 0 ? rest : { ...rest, content }) as Block
}
