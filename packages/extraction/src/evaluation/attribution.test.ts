import { describe, expect, it } from 'vitest'
import { addScores, emptyScore, ratesOf, scoreAttributions } from './attribution.ts'

const text = 'Ana Sol said the dam held all night.'
const gold = { source: [[0, 7]], cue: [[8, 12]], content: [[13, 35]] } as const

describe('scoring attributions against gold', () => {
  it('counts a perfect proposal everywhere', () => {
    const score = scoreAttributions(text, [gold], [gold])
    expect([score.cue.matched, score.sourceExact.matched, score.sourceOverlap.matched, score.content.matched]).toEqual([
      1, 1, 1, 1,
    ])
  })

  it('tells an exact source from one that overlaps', () => {
    const score = scoreAttributions(text, [gold], [{ ...gold, source: [[4, 7]] }])
    expect([score.sourceExact.matched, score.sourceOverlap.matched]).toEqual([0, 1])
  })

  it('wants half of the content', () => {
    expect(scoreAttributions(text, [gold], [{ ...gold, content: [[13, 25]] }]).content.matched).toBe(1)
    expect(scoreAttributions(text, [gold], [{ ...gold, content: [[13, 20]] }]).content.matched).toBe(0)
  })

  it('matches one gold attribution with one proposal only, the best', () => {
    const score = scoreAttributions(text, [gold], [{ ...gold, source: [] }, gold])
    expect(score.cue).toEqual({ gold: 1, proposed: 2, matched: 1 })
    expect(score.sourceExact.matched).toBe(1)
  })

  it('takes a missing source as right where gold has none', () => {
    expect(scoreAttributions(text, [{ ...gold, source: [] }], [{ ...gold, source: [] }]).sourceOverlap.matched).toBe(1)
  })

  it('takes either of two contents that are right', () => {
    const either = { ...gold, content: [[20, 35]], alternative: gold.content } as const
    expect(scoreAttributions(text, [either], [gold]).content.matched).toBe(1)
  })

  it('counts what may be left out neither as hit nor as miss', () => {
    const optional = { ...gold, optional: true }
    expect(scoreAttributions(text, [optional], [gold]).cue).toEqual({ gold: 0, proposed: 0, matched: 0 })
    expect(scoreAttributions(text, [optional], []).cue).toEqual({ gold: 0, proposed: 0, matched: 0 })
  })

  it('adds texts up before it takes rates', () => {
    const score = addScores(scoreAttributions(text, [gold], [gold]), scoreAttributions(text, [gold], []))
    expect(ratesOf(score.cue)).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 })
    expect(ratesOf(emptyScore.cue)).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})
