import { describe, expect, it } from 'vitest'
import { NO_DAY, nearness, parseDay, splitSignature } from './dates.ts'

describe('reading the date of a claim', () => {
  it('reads the same day however it is written', () => {
    const day = parseDay('2015-05-26')
    expect(day).toBe(16581)
    for (const written of ['2015-05-26T22:10:00Z', '26 May 2015', 'May 26, 2015', '26th May, 2015'])
      expect(parseDay(written)).toBe(day)
  })

  it('reads nothing from what is no date', () => {
    for (const written of ['', 'soon', '2015-13-01', '40 May 2015', '12 Foo 2015']) expect(parseDay(written)).toBeNull()
  })

  it('counts the near days more, and unknown ones not at all', () => {
    expect([nearness(100, 100), nearness(100, 114), nearness(100, NO_DAY)]).toEqual([1, 0.5, 0])
  })

  it('takes the author and day from the last line of a quoted post', () => {
    expect(splitSignature('The ferry sank. — Ann Tully (@anntully) May 26, 2015')).toEqual({
      words: 'The ferry sank. \n ',
      author: 'Ann Tully (@anntully)',
      day: 16581,
    })
    expect(splitSignature('The ferry — ours — sank.')).toEqual({
      words: 'The ferry — ours — sank.',
      author: '',
      day: null,
    })
  })
})
