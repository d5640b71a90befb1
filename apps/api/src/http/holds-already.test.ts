import { expect, test } from 'vitest'
import { holdsAlready } from '@sourceline/kept-answers'

test.each([
  ['the same', { 'if-none-match': '"a"' }, true],
  ['a weak one', { 'if-none-match': 'W/"a"' }, true],
  ['one of several', { 'if-none-match': '"b", "a"' }, true],
  ['the same, asked past caches', { 'if-none-match': '"a"', 'cache-control': 'no-cache', pragma: 'no-cache' }, true],
  ['another one', { 'if-none-match': '"b"' }, false],
  ['none', { 'cache-control': 'no-cache' }, false],
])('whoever sends %s holds the answer, or not', (_what, headers, holds) => {
  expect(holdsAlready(headers, '"a"')).toBe(holds)
})
