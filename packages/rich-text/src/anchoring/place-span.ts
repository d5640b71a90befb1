import { type SharedContext, sharedContext } from './context.ts'
import { findWhole, isInsideWord, maxPlaces, unfold } from './fold-text.ts'
import { placeReworded } from './place-reworded.ts'
import type { FoldedSpan, Placement } from './placement.ts'
import { type Side, blockAt, isSettled } from './side.ts'

/** What standing in the same block is worth as context, in folded units. */
const sameBlockWorth = 24
/** Words of at least this length, in folded units, are told from others without any context. */
const longWords = 40
const enoughEvidence = 48
/** Less will do where the surroundings agree on both sides. */
const enoughBetween = 32
const bothSides = 6
/** How much context must stand twice to pass for a copy, in folded units. */
const copyLength = 16
/** By how much the right place must be ahead of any other. */
const margin = 12
/** By how much another place may agree better on one side, by chance, without raising doubt. */
const chance = 3

interface Candidate extends SharedContext {
  at: FoldedSpan
  sameBlock: boolean
}

/**
 * Finds the words of `span` in the new text. Each place where the same words stand is compared by
 * its surroundings with the old place, and with every other place in the old text that the words
 * might as well have come from. A place is taken only if nothing speaks better for another, on
 * either side of the words; words that another block still holds did not come from there. What is left after a
 * deletion between two equal passages is nobody's.
 */
export function placeSpan(old: Side, now: Side, span: FoldedSpan): Placement {
  const words = old.text.folded.slice(span.start, span.end)
  const raw = unfold(old.text, span.start, span.end)
  const inside = { start: isInsideWord(old.text.raw, raw.start), end: isInsideWord(old.text.raw, raw.end) }
  const toSpan = (start: number): FoldedSpan => ({ start, end: start + words.length })

  const found = findWhole(now.text, words, inside)
  const origins = findWhole(old.text, words, { start: true, end: true })
  if (Math.max(found.length, origins.length) > maxPlaces) return { ok: false, reason: 'AMBIGUOUS' }
  const candidates = found
    .map(toSpan)
    .filter(({ start, end }) => !isSettled(now, start, end))
    .map((at) => compare(old, span, now, at))
    .sort((a, b) => weight(b) - weight(a))
  const [best, ...others] = candidates
  if (best === undefined) return placeReworded(old, now, span)

  const home = blockAt(old, span.start)
  const stillHeldBy = new Set(others.map(({ at }) => blockAt(now, at.start)?.id))
  const isAtHome = ({ start, end }: FoldedSpan): boolean => {
    const block = blockAt(old, start)
    return block !== home && (isSettled(old, start, end) || stillHeldBy.has(block?.id))
  }
  const rivals = origins
    .map(toSpan)
    .filter((rival) => rival.start !== span.start && !(best.sameBlock && isAtHome(rival)))
    .map((rival) => ({ ...compare(old, rival, now, best.at), sameBlock: best.sameBlock }))
  const isAhead =
    [...others, ...rivals].every((other) => isAheadOf(best, other)) &&
    (best.sameBlock || !(others.some(({ sameBlock }) => sameBlock) || isCopied(old, span, now, best)))
  if (!isAhead) return { ok: false, reason: 'AMBIGUOUS' }
  if (!hasEvidence(best, now, others.length + rivals.length > 0)) return { ok: false, reason: 'UNSURE' }
  return { ok: true, at: best.at, confidence: confidenceOf(best, old, span, now) }
}

function compare(old: Side, from: FoldedSpan, now: Side, at: FoldedSpan): Candidate {
  const context = sharedContext(
    { ...from, text: old.text, isEdge: (offset) => old.edges.has(offset) },
    { ...at, text: now.text, isEdge: (offset) => now.edges.has(offset) },
  )
  const sameBlock = blockAt(old, from.start)?.id === blockAt(now, at.start)?.id
  return { ...context, at, sameBlock }
}

function weight({ left, right, sameBlock }: Candidate): number {
  return left + right + (sameBlock ? sameBlockWorth : 0)
}

function isAheadOf(best: Candidate, other: Candidate): boolean {
  return (
    weight(best) >= weight(other) + margin && best.left + chance >= other.left && best.right + chance >= other.right
  )
}

/** Whether the surroundings that speak for a place now stand more often than before, and so may be a copy's. */
function isCopied(old: Side, span: FoldedSpan, now: Side, { left, right }: Candidate): boolean {
  const before = old.text.folded.slice(span.start - Math.min(left, copyLength), span.start)
  const after = old.text.folded.slice(span.end, span.end + Math.min(right, copyLength))
  return [before, after].some((context) => context.length >= copyLength && count(now, context) > count(old, context))
}

function count(side: Side, words: string): number {
  return findWhole(side.text, words, { start: true, end: true }).length
}

function hasEvidence(best: Candidate, now: Side, hasTwin: boolean): boolean {
  const {
    at: { start, end },
    left,
    right,
  } = best
  const isLong = end - start >= longWords
  if (hasTwin && Math.max(left, right) < margin) return false
  const isSplit = blockAt(now, start) !== blockAt(now, end - 1)
  if (isSplit ? Math.min(left, right) <= chance : !isLong && left + right <= chance) return false
  const isBetween = Math.min(left, right) >= bothSides && end - start + left + right >= enoughBetween
  return isLong || isBetween || end - start + weight(best) >= enoughEvidence
}

function confidenceOf(best: Candidate, old: Side, span: FoldedSpan, now: Side): number {
  const before = unfold(old.text, span.start, span.end)
  const after = unfold(now.text, best.at.start, best.at.end)
  const isUnchanged = old.text.raw.slice(before.start, before.end) === now.text.raw.slice(after.start, after.end)
  const surroundings =
    Math.min(best.left, best.right) >= margin ? 0.98 : Math.max(best.left, best.right) >= margin ? 0.95 : 0.85
  return isUnchanged ? surroundings : surroundings - 0.03
}
