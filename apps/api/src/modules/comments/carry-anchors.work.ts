import type { MentionPlace } from '@sourceline/domain'
import {
  anchorSingle,
  carrySpans,
  findQuote,
  spansIn,
  toText,
  type MentionSpan,
  type OrphanReason,
} from '@sourceline/rich-text'
import { lineOf, spanOfLine, type CommentedText } from './anchored-words.work.ts'

/** Where the words of a thread stand, or stood until they were gone. */
export interface Anchor {
  readonly id: string
  readonly place: MentionPlace
  readonly spans: readonly MentionSpan[]
  readonly orphanReason: string | null
}

/** Anchors in a text, and that text before and after it was changed. */
export interface AnchorsToCarry {
  readonly before: CommentedText
  readonly after: CommentedText
  readonly anchors: readonly Anchor[]
}

/**
 * Carries anchors to a later text, as mentions of claims are carried; words that the later text holds once are taken to be
 * the same, since a comment only points at them. What is not found keeps its spans, and why. Gives those that are not as
 * they were.
 */
export function carryAnchors({ before, after, anchors }: AnchorsToCarry): Anchor[] {
  const whole = toText(after.body)
  const carried = carrySpans(
    before.body,
    after.body,
    anchors.map(({ place, spans }) => (lineOf(after, place) === null ? spans : [])),
  )
  return anchors.flatMap((anchor, index) => {
    const line = lineOf(after, anchor.place)
    const { spans, reason } = carried[index] ?? { spans: [], reason: null }
    const found =
      line === null ? (spans.length > 0 ? spans : singleSpans(whole, anchor, after)) : spansInLine(line, anchor)
    const moved = movedTo(anchor, found, reason ?? 'GONE')
    return JSON.stringify(moved) === JSON.stringify(anchor) ? [] : [moved]
  })
}

const movedTo = (anchor: Anchor, spans: readonly MentionSpan[], reason: OrphanReason): Anchor =>
  spans.length > 0 ? { ...anchor, spans, orphanReason: null } : { ...anchor, orphanReason: reason }

function singleSpans(whole: string, { spans }: Anchor, { body }: CommentedText): MentionSpan[] {
  return spans.flatMap(({ quote }) => {
    const found = anchorSingle(whole, quote.exact)
    return found ? spansIn(body, found) : []
  })
}

function spansInLine(line: string, { spans: [span] }: Anchor): MentionSpan[] {
  if (span === undefined) return []
  const found = findQuote(line, span.quote)
  return found ? [spanOfLine(line, found.start, found.end)] : []
}
