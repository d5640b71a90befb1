import { expect, test } from 'vitest'
import { agreements, usedWords, warnings } from './match-words.ts'

const reasons = [
  { warning: true, text: 'Number differs: 3 here, 2 there' },
  { warning: false, text: 'Same names: Ostrel' },
  { warning: false, text: 'Same words: weir, raised' },
]

test('what speaks for a match stands in one line, and what speaks against it by itself', () => {
  expect(agreements({ band: 'RELATED', reasons })).toBe(
    'On the same matter · same names: Ostrel · same words: weir, raised',
  )
  expect(agreements({ band: 'SAME', reasons: [] })).toBe('Says the same')
  expect(warnings({ reasons })).toEqual(['Number differs: 3 here, 2 there'])
})

test('an editor reads where a recorded claim is used before it is accepted', () => {
  expect(usedWords({ articleCount: 0 })).toBe('In no article yet')
  expect(usedWords({ articleCount: 1 })).toBe('Used in')
  expect(usedWords({ articleCount: 4 })).toBe('Used in 4 articles:')
})
