import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

describe('the beginning of the leading story', () => {
  it('holds whole paragraphs only', () => {
    expect(excerpt('One two.\n\nThree four.\n\nFive six.', 20)).toEqual(['One two.', 'Three four.'])
  })

  it('holds the first paragraph however long it is', () => {
    expect(excerpt('A very long beginning.\n\nMore.', 5)).toEqual(['A very long beginning.'])
  })
})
