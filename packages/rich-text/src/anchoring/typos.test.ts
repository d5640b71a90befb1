import { describe, expect, it } from 'vitest'
import { editDistance, isTypo, spellingLikeness } from './typos.ts'

describe('a mended spelling', () => {
  it.each([
    ['comitted', 'committed'],
    ['recieved', 'received'],
    ['goverment', 'government'],
    ['acommodation', 'accommodation'],
  ])('is seen in %s and %s', (before, after) => expect(isTypo(before, after)).toBe(true))

  it.each([
    ['Iran', 'Iraq'],
    ['million', 'billion'],
    ['12,000', '12,800'],
    ['legal', 'illegal'],
    ['hired', 'fired'],
    ['now', 'not'],
    ['Johnson', 'Johnston'],
    ['agreed', 'argued'],
  ])('is not seen in %s and %s', (before, after) => expect(isTypo(before, after)).toBe(false))

  it('counts swapped letters as one edit', () => {
    expect([editDistance('recieve', 'receive'), editDistance('', 'abc'), editDistance('kitten', 'sitting')]).toEqual([
      1, 3, 3,
    ])
  })

  it('is all that may differ between two wordings', () => {
    expect(spellingLikeness('Russia has comitted to the talks', 'Russia has committed to the talks,')).toBeCloseTo(
      5 / 6,
    )
    expect(spellingLikeness('Russia has agreed to talks', 'Russia has not agreed to talks')).toBeNull()
    expect(spellingLikeness('recieved goverment', 'received government')).toBeNull()
  })
})
