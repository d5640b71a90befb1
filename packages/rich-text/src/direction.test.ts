import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['az-Arab', 'rtl'],
  ['en', 'ltr'],
  ['ja', 'ltr'],
  ['', 'ltr'],
  ['no tag', 'ltr'],
] as const)('an article in %j is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction)
})
