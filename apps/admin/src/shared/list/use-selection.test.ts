import { expect, test } from 'vitest'
import { rowsBetween } from './use-selection.ts'

test('a range is selected in either direction, and alone where its beginning has left the list', () => {
  const ids = ['a', 'b', 'c', 'd']
  expect(rowsBetween(ids, 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(rowsBetween(ids, 'c', 'a')).toEqual(['a', 'b', 'c'])
  expect(rowsBetween(ids, 'gone', 'c')).toEqual(['c'])
})
