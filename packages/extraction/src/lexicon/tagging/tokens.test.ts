import { expect, test } from 'vitest'
import { readIn } from '../../testing/told.ts'
import { numberEnding } from './tokens.ts'

test.each(['21st', '2nd', '3rd', '1990s', '4th', '40m', '2bn'])('“%s” is one number with its ending', (word) => {
  expect(new RegExp(`^\\d+(?:${numberEnding})$`, 'u').test(word)).toBe(true)
})

test('a number keeps its ending in what is claimed', () => {
  expect(readIn('Ana Sol said the dam cost 40m crowns in the 1990s.')).toEqual([
    expect.stringContaining('the dam cost 40m crowns in the 1990s'),
  ])
})
