import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocks, toText } from '../blocks.ts'
import { type DerivedMention, deriveMentions } from '../mentions.ts'
import { markSpans } from '../claim-marks.ts'
import {
  type TracedText,
  arbitraryEdits,
  arbitraryTextWithTwins,
  arbitraryTracedText,
  toBody,
  tracesBetween,
} from '../testing/traced-text.ts'
import { foldText } from './fold-text.ts'
import { reanchor } from './reanchor.ts'

interface Passage {
  block: number
  from: number
  count: number
}

const arbitraryPassages: fc.Arbitrary<Passage[]> = fc.array(
  fc.record({ block: fc.nat(), from: fc.nat(), count: fc.integer({ min: 1, max: 14 }) }),
  { minLength: 1, maxLength: 5 },
)

/** One mention for each passage, which is some words in a row of one block. */
function mentionsOf(text: TracedText, passages: readonly Passage[]): DerivedMention[] {
  const body = toBody(text)
  return passages.flatMap((passage, index) => {
    const at = passage.block % text.length
    const words = text[at]?.words ?? []
    const block = blocks(body)[at]
    if (words.length === 0 || !block) return []
    const from = passage.from % words.length
    const chosen = words
      .slice(from, from + passage.count)
      .map((word) => word.text)
      .join(' ')
    const before = words
      .slice(0, from)
      .map((word) => word.text + ' ')
      .join('')
    const start = block.start + before.length
    return deriveMentions(
      markSpans(body, [{ start, end: start + chosen.length }], { claimId: `claim_${index}`, role: 'STATED_AS_FACT' }),
    )
  })
}

interface Outcome {
  mention: DerivedMention
  /** The traces of the words that were marked, and of those that are now; null where a word is cut. */
  before: number[] | null
  after: number[] | null
  wordsBefore: string
  wordsAfter: string
  hasSurroundings: boolean
  confidence: number
}

const folded = (text: string): string => foldText(text).folded

function outcomes(text: TracedText, edited: TracedText, mentions: readonly DerivedMention[]): Outcome[] {
  const { anchored, orphans } = reanchor(toBody(text), toBody(edited), mentions)
  expect(anchored.length + orphans.length).toBe(mentions.length)
  return anchored.flatMap(({ mention, spans, confidence }) => {
    const [was] = mention.spans
    const first = spans[0]
    const last = spans.at(-1)
    if (!was || !first || !last) return []
    return [
      {
        mention,
        before: tracesBetween(text, was.position.start, was.position.end),
        after: tracesBetween(edited, first.position.start, last.position.end),
        wordsBefore: folded(was.quote.exact),
        wordsAfter: folded(spans.map((span) => span.quote.exact).join('')),
        hasSurroundings:
          folded(was.quote.prefix).slice(-10) === folded(first.quote.prefix).slice(-10) ||
          folded(was.quote.suffix).slice(0, 10) === folded(last.quote.suffix).slice(0, 10),
        confidence,
      },
    ]
  })
}

const sharedWords = ({ before, after }: Outcome): number =>
  (before ?? []).filter((trace, index) => trace === after?.[index]).length /
  Math.max(before?.length ?? 0, after?.length ?? 0, 1)

describe('anchors through any edit', () => {
  it('end on the words that they stood on, or as orphans, and never on other words', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryTracedText, arbitraryTextWithTwins),
        arbitraryPassages,
        arbitraryEdits,
        (text, passages, edit) => {
          for (const outcome of outcomes(text, edit(text), mentionsOf(text, passages))) {
            if (outcome.confidence >= 0.82) expect(outcome.wordsAfter).toBe(outcome.wordsBefore)
            expect(sharedWords(outcome) > 0.5 || outcome.hasSurroundings, JSON.stringify(outcome)).toBe(true)
          }
        },
      ),
      { numRuns: 1_000, seed: 20_261_123 },
    )
  })

  it('do not pass from one of two equal passages to the other', () => {
    fc.assert(
      fc.property(arbitraryTextWithTwins, arbitraryPassages, arbitraryEdits, (text, passages, edit) => {
        for (const outcome of outcomes(text, edit(text), mentionsOf(text, passages))) {
          expect(sharedWords(outcome), JSON.stringify(outcome)).toBeGreaterThanOrEqual(0.5)
        }
      }),
      { numRuns: 1_000, seed: 20_261_123 },
    )
  })

  it('are marked in the new body where they were found', () => {
    fc.assert(
      fc.property(arbitraryTracedText, arbitraryPassages, arbitraryEdits, (text, passages, edit) => {
        const after = toBody(edit(text))
        const { anchored, body } = reanchor(toBody(text), after, mentionsOf(text, passages))
        expect(toText(body)).toBe(toText(after))
        const derived = new Map(deriveMentions(body).map((mention) => [mention.claimId, mention.spans]))
        expect([...derived.keys()].sort()).toEqual(anchored.map(({ mention }) => mention.claimId).sort())
        for (const { mention, spans } of anchored) expect(derived.get(mention.claimId)).toEqual(spans)
      }),
    )
  })

  it('all keep their place where nothing was changed', () => {
    fc.assert(
      fc.property(arbitraryTracedText, arbitraryPassages, (text, passages) => {
        const mentions = mentionsOf(text, passages)
        const { anchored, orphans } = reanchor(toBody(text), toBody(text), mentions)
        expect(orphans).toEqual([])
        expect(anchored).toEqual(mentions.map((mention) => ({ mention, spans: mention.spans, confidence: 1 })))
      }),
    )
  })
})
