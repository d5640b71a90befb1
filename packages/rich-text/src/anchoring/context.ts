import type { FoldedText } from './fold-text.ts'

/** How far context is compared on each side, in folded units. */
const reach = 48

/** What an edge of a block is worth as context where both texts have one, in folded units. */
const edgeWorth = 8

/** How much of the surroundings two places share, in folded units. */
export interface SharedContext {
  left: number
  right: number
}

/** Tells the folded offsets at which blocks begin; the end of one is the beginning of the next. */
export type IsEdge = (offset: number) => boolean

interface Place {
  text: FoldedText
  isEdge: IsEdge
  start: number
  end: number
}

/**
 * How far the surroundings of two places agree, from their words outwards to the first difference or
 * to an edge that both have; an edge that only one has is a split or a join, and is passed over.
 */
export function sharedContext(a: Place, b: Place): SharedContext {
  return { left: shared(a, a.start, b, b.start, -1), right: shared(a, a.end, b, b.end, 1) }
}

function shared(a: Place, fromA: number, b: Place, fromB: number, step: 1 | -1): number {
  const shift = step === 1 ? 0 : -1
  for (let count = 0; count < reach; count += 1) {
    const atA = fromA + step * count
    const atB = fromB + step * count
    if (a.isEdge(atA) && b.isEdge(atB)) return Math.min(reach, count + edgeWorth)
    const unit = a.text.folded[atA + shift]
    if (unit === undefined || unit !== b.text.folded[atB + shift]) return count
  }
  return reach
}
