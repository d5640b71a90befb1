import { describe, expect, it } from 'vitest'
import { sideOf, stanceWords } from './stance-words.ts'

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
    for (const stance of ['DOES_NOT_CONFIRM', 'DECLINES_TO_COMMENT', 'NO_RESPONSE', 'NOT_COMMENTED'] as const) expect(sideOf(stance)).toBe('neither')
  })

  it('counts a withdrawn statement against the claim', () => {
    expect(sideOf('WITHDRAWS')).toBe('against')
  })
})
