import { describe, expect, it } from 'vitest'
import { pieces } from './pieces.ts'

const role = 'ATTRIBUTED'
const agreed = { claimId: 'claim_1', role, start: 0, end: 17 } as const

describe('a headline with claims', () => {
  it('is cut at the words that make a claim', () => {
    expect(pieces('Russia has agreed, sources say', [agreed])).toEqual([
      { words: 'Russia has agreed', mention: agreed },
      { words: ', sources say', mention: null },
    ])
  })

  it('keeps all its words when mentions overlap or lie outside', () => {
    const cut = pieces('One two three', [
      { claimId: 'a', role, start: 0, end: 7 },
      { claimId: 'b', role, start: 4, end: 13 },
      { claimId: 'c', role, start: 8, end: 99 },
    ])
    expect(cut.map(({ words }) => words).join('')).toBe('One two three')
    expect(cut.map(({ mention }) => mention?.claimId ?? null)).toEqual(['a', null])
  })
})
