import { expect, test } from 'vitest'
import { lengthOf, lengthWords } from './text-length.ts'

test.each([
  ['en', 'It’s the well-known crane of 1920.', 7],
  ['de', 'Der Kran ist 20,5 m hoch.', 6],
  ['ja', '港のクレーンは五月に移される。', 9],
  ['not a language', 'Two words', 2],
  ['en', '', 0],
])('in %s, “%s” has its words counted', (locale, text, words) => {
  expect(lengthOf(text, locale).words).toBe(words)
})

test('the time to read is told in whole minutes', () => {
  const of = (count: number): string => lengthWords(lengthOf('word '.repeat(count), 'en'))
  expect(of(1)).toBe('One word, a minute to read')
  expect(of(1_190)).toBe('1,190 words, 5 minutes to read')
})
