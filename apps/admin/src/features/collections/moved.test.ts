import { expect, test } from 'vitest'
import { moved } from './moved.ts'

test('an article moves one place up or down and the others keep their order', () => {
  expect(moved(['lead', 'second', 'third'], 2, 1)).toEqual(['lead', 'third', 'second'])
  expect(moved(['lead', 'second', 'third'], 0, 1)).toEqual(['second', 'lead', 'third'])
})
