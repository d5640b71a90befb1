import { type LocatedBlock, blocks, toText } from '../blocks.ts'
import type { BlockId, Body } from '../body.ts'
import { type FoldedText, foldText, foldedOffset } from './fold-text.ts'

/** A block in folded offsets. */
export interface FoldedBlock {
  id: BlockId
  start: number
  end: number
}

/** One of the two texts between which anchors are carried, ready for comparison. */
export interface Side {
  text: FoldedText
  /** In reading order, those with text only. */
  blocks: readonly FoldedBlock[]
  edges: ReadonlySet<number>
  /** Blocks that both sides have under the same id with the same text; their words are nobody else's. */
  settled: ReadonlySet<BlockId>
}

/** The block that holds a folded offset. */
export function blockAt(side: Side, offset: number): FoldedBlock | undefined {
  let low = 0
  let high = side.blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((side.blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return side.blocks[low]
}

/** Whether words stand wholly in blocks that did not change. */
export function isSettled(side: Side, start: number, end: number): boolean {
  const first = blockAt(side, start)
  const last = blockAt(side, end - 1)
  return first !== undefined && first === last && side.settled.has(first.id)
}

function foldBody(body: Body, located: readonly LocatedBlock[], settled: ReadonlySet<BlockId>): Side {
  const text = foldText(toText(body))
  const folded = located
    .map(({ id, start, end }) => ({ id, start: foldedOffset(text, start), end: foldedOffset(text, end) }))
    .filter(({ start, end }) => start < end)
  return { text, blocks: folded, edges: new Set(folded.flatMap(({ start, end }) => [start, end])), settled }
}

/** Two bodies as the sides of a comparison. */
export function foldBodies(before: Body, after: Body): { old: Side; now: Side } {
  const oldBlocks = blocks(before)
  const nowBlocks = blocks(after)
  const texts = new Map(nowBlocks.map(({ id, text }) => [id, text]))
  const settled = new Set(oldBlocks.filter(({ id, text }) => texts.get(id) === text).map(({ id }) => id))
  return { old: foldBody(before, oldBlocks, settled), now: foldBody(after, nowBlocks, settled) }
}

/** A plain string as a side: one block, which begins and ends with the string where `edges` says so. */
export function foldString(
  raw: string,
  id: BlockId,
  edges: { start: boolean; end: boolean } = { start: true, end: true },
): Side {
  const text = foldText(raw)
  const end = text.folded.length
  return {
    text,
    blocks: [{ id, start: 0, end }],
    edges: new Set([...(edges.start ? [0] : []), ...(edges.end ? [end] : [])]),
    settled: new Set(),
  }
}
