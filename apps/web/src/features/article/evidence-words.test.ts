import { describe, expect, it } from 'vitest'
import { evidenceWords } from './evidence-words.ts'

describe('the evidence on a claim, in a sentence', () => {
  it('tells how much stands for and against it', () => {
    expect(evidenceWords(['SUPPORTS', 'CONTRADICTS', 'SUPPORTS'])).toBe('Evidence: 2 for it, 1 against it.')
  })

  it('is left out where there is none', () => {
    expect(evidenceWords([])).toBeNull()
  })
})
