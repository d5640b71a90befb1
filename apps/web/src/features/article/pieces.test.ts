import { describe, expect, it } from 'vitest'
import { pieces } from './pieces.ts'

describe('a headline with claims', () => {
  it('is cut at the words that make a claim', () => {
    expect(pieces('Russia has agreed, sources say', [{ claimId: 'claim_1', start: 0, end: 17 }])).toEqual([
      { words: 'Russia has agreed', claimId: 'claim_1' }, { words: ', sources say', claimId: null },
    ])
  })

  it('keeps all its words when mentions overlap or lie outside', () => {
    const cut = pieces('One two three', [{ claimId: 'a', start: 0, end: 7 }, { claimId: 'b', start: 4, end: 13 }, { claimId: 'c', start: 8, end: 99 }])
    expect(cut.map(({ words }) => words).join('')).toBe('One two three')
    expect(cut.map(({ claimId }) => claimId)).toEqual(['a', null])
  })
})
