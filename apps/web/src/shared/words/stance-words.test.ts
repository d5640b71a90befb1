import { describe, expect, it } from 'vitest'
import { isSilence, sideOf, stanceWords } from './stance-words.ts'

describe('where a source stands, in words', () => {
  it('is told in the number of its name', () => {
    expect(stanceWords('DENIES', false, 'PERSON')).toBe('denies it')
    expect(stanceWords('DENIES', false, 'GROUP')).toBe('deny it')
  })

  it('keeps what was only suggested apart from what was said', () => {
    expect(stanceWords('ASSERTS', true, 'ORGANIZATION')).toBe('suggests so')
    expect(stanceWords('ASSERTS', false, 'ORGANIZATION')).toBe('says so')
  })

  it('never turns silence into assent', () => {
    for (const stance of ['DOES_NOT_CONFIRM', 'DECLINES_TO_COMMENT', 'NO_RESPONSE', 'NOT_COMMENTED'] as const)
      expect(sideOf(stance)).toBe('neither')
  })

  it('tells those who said nothing from those who spoke, even where they confirmed nothing', () => {
    expect((['NOT_COMMENTED', 'NO_RESPONSE', 'DECLINES_TO_COMMENT'] as const).every(isSilence)).toBe(true)
    expect((['ASSERTS', 'DENIES', 'DOES_NOT_CONFIRM', 'WITHDRAWS'] as const).some(isSilence)).toBe(false)
  })

  it('counts a withdrawn statement against the claim', () => {
    expect(sideOf('WITHDRAWS')).toBe('against')
  })
})
