import { type LocatedBlock, blocks } from '../blocks.ts'
import type { BlockId, Body } from '../body.ts'
import { markBlockSpans } from '../claim-marks.ts'
import { type DerivedMention, type MentionSpan, type TextPosition, type TextQuote, spansOfBlocks } from '../mentions.ts'
import { anchorQuote } from './anchor-quote.ts'
import { foldedOffset, unfold } from './fold-text.ts'
import { placeSpan } from './place-span.ts'
import type { OrphanReason } from './placement.ts'
import { type Side, foldBodies } from './side.ts'

export interface AnchoredMention {
  /** The mention as it was. */
  mention: DerivedMention
  /** Where its words stand now. */
  spans: MentionSpan[]
  /** That of the least sure span, from 0 to 1. 1: the block is unchanged; from 0.9: the words are; below: look at it. */
  confidence: number
}

export interface OrphanMention {
  /** The mention as it was, with only those spans that could not be placed. */
  mention: DerivedMention
  reason: OrphanReason
}

export interface Reanchored {
  anchored: AnchoredMention[]
  orphans: OrphanMention[]
  /** The new body with the anchored mentions marked. */
  body: Body
}

/** The least confidence, from 0 to 1, at which words that are found again are taken to be the same. */
export const sureEnough = 0.6

export interface ReanchorOptions {
  /** Spans that are less sure become orphans; `sureEnough` unless said otherwise. */
  minConfidence?: number
}

/** Spans of one anchor, carried to another text. */
export interface CarriedSpans {
  /** Where the words stand now; empty where none could be placed. */
  spans: MentionSpan[]
  /** The spans, as they were, whose words could not be placed. */
  lost: MentionSpan[]
  /** Why the first of these could not; null where none is lost. */
  reason: OrphanReason | null
  /** That of the least sure span, from 0 to 1. */
  confidence: number
}

type Placed = { ok: true; at: TextPosition; confidence: number } | { ok: false; reason: OrphanReason }

/**
 * Carries mentions from an old body to a new one that came without claim marks. Words are found by
 * block id, quote and context; what is not surely the same words becomes an orphan. A mention of
 * several spans can be anchored in part: it is then in both lists, each with its spans.
 */
export function reanchor(
  before: Body,
  after: Body,
  mentions: readonly DerivedMention[],
  options: ReanchorOptions = {},
): Reanchored {
  const anchored: AnchoredMention[] = []
  const orphans: OrphanMention[] = []
  const carried = carrySpans(
    before,
    after,
    mentions.map(({ spans }) => spans),
    options,
  )
  for (const [index, mention] of mentions.entries()) {
    const found = carried[index]
    if (found === undefined) continue
    const { spans, lost, reason, confidence } = found
    if (spans.length > 0) anchored.push({ mention, spans, confidence })
    if (reason !== null)
      orphans.push({ mention: { ...mention, blockId: lost[0]?.blockId ?? mention.blockId, spans: lost }, reason })
  }
  return { anchored, orphans, body: markAnchored(after, byId(blocks(after)), anchored) }
}

/**
 * Carries anchors, each of one or several spans, from an old body to a new one, as `reanchor` carries mentions; in
 * their order.
 */
export function carrySpans(
  before: Body,
  after: Body,
  anchors: readonly (readonly MentionSpan[])[],
  { minConfidence = sureEnough }: ReanchorOptions = {},
): CarriedSpans[] {
  const afterBlocks = blocks(after)
  const sides = { ...foldBodies(before, after), before: byId(blocks(before)), after: byId(afterBlocks) }
  return anchors.map((anchor) => {
    const carried: CarriedSpans = { spans: [], lost: [], reason: null, confidence: 1 }
    for (const span of anchor) {
      const placed = place(sides, span)
      if (placed.ok && placed.confidence >= minConfidence) {
        carried.spans.push(...spansOfBlocks(afterBlocks, sides.now.text.raw, placed.at))
        carried.confidence = Math.min(carried.confidence, placed.confidence)
      } else {
        carried.lost.push(span)
        carried.reason ??= placed.ok ? 'UNSURE' : placed.reason
      }
    }
    return carried
  })
}

interface Sides {
  old: Side
  now: Side
  before: ReadonlyMap<BlockId, LocatedBlock>
  after: ReadonlyMap<BlockId, LocatedBlock>
}

function byId(located: readonly LocatedBlock[]): ReadonlyMap<BlockId, LocatedBlock> {
  return new Map(located.map((block) => [block.id, block]))
}

function place(sides: Sides, { blockId, position, quote }: MentionSpan): Placed {
  const { old, now } = sides
  if (old.text.raw.slice(position.start, position.end) !== quote.exact) return placeByQuote(now, quote)
  const before = sides.before.get(blockId)
  const after = sides.after.get(blockId)
  if (before !== undefined && after !== undefined && old.settled.has(blockId)) {
    const moved = after.start - before.start
    return { ok: true, at: { start: position.start + moved, end: position.end + moved }, confidence: 1 }
  }
  const from = { start: foldedOffset(old.text, position.start), end: foldedOffset(old.text, position.end) }
  if (from.start === from.end) return { ok: false, reason: 'GONE' }
  const placed = placeSpan(old, now, from)
  return placed.ok ? { ...placed, at: unfold(now.text, placed.at.start, placed.at.end) } : placed
}

/** For a mention that was derived from another body than the old one: only its quote can be relied on. */
function placeByQuote(now: Side, quote: TextQuote): Placed {
  const found = anchorQuote(now.text.raw, quote)
  return found === null ? { ok: false, reason: 'UNSURE' } : { ok: true, at: found, confidence: found.confidence }
}

function markAnchored(
  body: Body,
  located: ReadonlyMap<BlockId, LocatedBlock>,
  anchored: readonly AnchoredMention[],
): Body {
  const marks = anchored.flatMap(({ mention: { claimId, role }, spans }) =>
    spans.map(({ blockId, position: { start, end } }) => {
      const offset = located.get(blockId)?.start ?? 0
      return { blockId, start: start - offset, end: end - offset, mark: { claimId, role } }
    }),
  )
  return markBlockSpans(body, marks)
}
