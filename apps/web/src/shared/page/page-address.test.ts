import { expect, test } from 'vitest'
import { mayBeOld, pageAddress } from './page-address.ts'

test.each([
  ['/2024/05/crane', true],
  ['/articles-old', true],
  ['/articles/crane', false],
  ['/', false],
  ['/?p=12', false],
])('%s may be a path of an earlier site: %s', (path, expected) => {
  expect(mayBeOld(path)).toBe(expected)
})

test.each([
  ['/articles/crane', '/articles/crane'],
  ['/articles/crane?utm_source=a&fbclid=b', '/articles/crane'],
  ['/?utm_source=a&after=x', '/?after=x'],
  ['/search?x=1&q=two+words&after=c&q=more', '/search?after=c&q=two+words'],
  ['/search?q=', '/search'],
  ['/articles/crane?asOf=2025-03-01T00%3A00%3A00Z', '/articles/crane?asOf=2025-03-01T00%3A00%3A00Z'],
  ['/articles/crane?x=1&locale=de', '/articles/crane?locale=de'],
  ['/old/path?p=12&utm=a', '/old/path?p=12&utm=a'],
])('%s is the page %s', (url, address) => {
  expect(pageAddress(url)).toBe(address)
})
