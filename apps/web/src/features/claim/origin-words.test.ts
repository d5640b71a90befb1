import { describe, expect, it } from 'vitest'
import { originWords } from './origin-words.ts'

describe('how many independent origins a claim has', () => {
  it('tells that outlets which repeat each other count once', () => {
    expect(originWords(5, 1)).toBe(
      'Five sources say so. Traced back, they rest on one independent origin: ' +
        'those who repeat each other, or speak for one body, count once.',
    )
  })

  it('tells that a single source stands alone', () => {
    expect(originWords(1, 1)).toBe('One source says so. Nobody independent of it has said so too.')
  })

  it('counts sources that know it by themselves', () => {
    expect(originWords(2, 2)).toBe('Two sources say so, each on its own knowledge: two independent origins.')
  })

  it('says nothing of a claim that nobody makes', () => {
    expect(originWords(0, 0)).toBeNull()
  })

  it('writes figures above twelve', () => {
    expect(originWords(13, 13)).toContain('13 sources say so')
  })
})
