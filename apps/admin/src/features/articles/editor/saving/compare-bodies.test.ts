import { bodyFromText, countingBlockIds } from '@sourceline/rich-text'
import { describe, expect, it } from 'vitest'
import { compareBodies } from './compare-bodies.ts'

const body = (text: string) => bodyFromText(text, { newId: countingBlockIds() })

describe('two versions of an article', () => {
  it('show each paragraph that the other does not have in these words', () => {
    const compared = compareBodies(body('The mayor resigned.\nHe gave no reason.'), body('The mayor resigned.\nHe gave two reasons.'))
    expect(compared.map(({ text, same }) => [text, same])).toEqual([['The mayor resigned.', true], ['He gave no reason.', false]])
  })

  it('take a paragraph that only moved for the same', () => {
    expect(compareBodies(body('One.\nTwo.'), body('Two.\nOne.')).every(({ same }) => same)).toBe(true)
  })
})
