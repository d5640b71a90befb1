import { expect, test } from 'vitest'
import { oldPath, pathAlone } from './old-path.ts'

test.each([
  ['/2024/05/crane/', '/2024/05/crane'],
  ['https://herald.example/2024/05/crane/?utm=a#top', '/2024/05/crane?utm=a'],
  ['/2024/%C5%81%C3%B3d%C5%BA', '/2024/Łódź'],
  ['/2024/Ło\u0301dź', '/2024/Łódź'],
  ['/?p=12', '/?p=12'],
  ['/a%', '/a%'],
  ['/', null],
  ['https://herald.example', null],
  ['crane', null],
  ['//herald.example/crane', null],
  ['/\\herald.example/crane', null],
  ['/\t/herald.example/crane', null],
  ['/a%00b', null],
  [`/${'a'.repeat(1_000)}`, null],
])('the old path %j is kept as %j', (given, kept) => {
  expect(oldPath(given)).toBe(kept)
})

test('a path is looked up without its question too', () => {
  expect(pathAlone('/crane?utm=a')).toBe('/crane')
  expect(pathAlone('/?p=12')).toBeNull()
  expect(pathAlone('/crane')).toBeNull()
})
