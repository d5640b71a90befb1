import { findWhole, unfold } from './fold-text.ts'
import type { FoldedSpan, Placement } from './placement.ts'
import { type Side, blockAt, isSettled } from './side.ts'
import { spellingLikeness } from './typos.ts'

/** How much context must stand unchanged on each side, in folded units; less only up to an edge of the block. */
const neededContext = 16

interface Context {
  text: string
  /** Whether the context ends at an edge of its block, and must do so again. */
  toEdge: boolean
}

/**
 * Finds words whose spelling was mended: the text on both sides stands as it stood, and between them
 * only typing errors differ. Words that stood elsewhere in the old text are left alone.
 */
export function placeReworded(old: Side, now: Side, span: FoldedSpan): Placement {
  const block = blockAt(old, span.start)
  if (block === undefined) return { ok: false, reason: 'GONE' }
  const left = contextOf(old.text.folded.slice(block.start, span.start), -neededContext)
  const right = contextOf(old.text.folded.slice(span.end, block.end), neededContext)
  const between = windows(now, left, right, span.end - span.start).filter(
    ({ start, end }) => !isSettled(now, start, end),
  )
  const alike = between.flatMap((at) => {
    const likeness = spellingLikeness(rawOf(old, span), rawOf(now, at))
    const isNew = findWhole(old.text, now.text.folded.slice(at.start, at.end), { start: true, end: true }).length === 0
    return likeness !== null && isNew ? [{ at, likeness }] : []
  })
  const [found, ...others] = alike
  if (found === undefined)
    return { ok: false, reason: between.length === 1 && !left.toEdge && !right.toEdge ? 'REWORDED' : 'GONE' }
  const words = old.text.folded.slice(span.start, span.end)
  const hadTwin = findWhole(old.text, words, { start: true, end: true }).length > 1
  if (others.length > 0 || (hadTwin && blockAt(now, found.at.start)?.id !== block.id))
    return { ok: false, reason: 'AMBIGUOUS' }
  return { ok: true, at: found.at, confidence: 0.8 * found.likeness }
}

function contextOf(text: string, length: number): Context {
  return text.length >= neededContext
    ? { text: length < 0 ? text.slice(length) : text.slice(0, length), toEdge: false }
    : { text, toEdge: true }
}

function windows(now: Side, left: Context, right: Context, length: number): FoldedSpan[] {
  const slack = Math.max(3, Math.floor(length / 5))
  const { folded } = now.text
  return starts(now, left).flatMap((start) => {
    const ends: FoldedSpan[] = []
    for (
      let end = start + Math.max(length - slack, 1);
      end <= Math.min(start + length + slack, folded.length);
      end += 1
    ) {
      const isEnd = folded.startsWith(right.text, end) && (!right.toEdge || now.edges.has(end + right.text.length))
      if (isEnd) ends.push({ start, end })
    }
    return ends
  })
}

function starts(now: Side, left: Context): number[] {
  const begins =
    left.text === '' ? now.blocks.map(({ start }) => start) : findWhole(now.text, left.text, { start: true, end: true })
  return begins.filter((start) => !left.toEdge || now.edges.has(start)).map((start) => start + left.text.length)
}

function rawOf(side: Side, span: FoldedSpan): string {
  const { start, end } = unfold(side.text, span.start, span.end)
  return side.text.raw.slice(start, end)
}
