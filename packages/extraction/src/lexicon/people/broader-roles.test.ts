import { expect, test } from 'vitest'
import { readIn } from '../../testing/told.ts'
import { mayBeCalled } from './broader-roles.ts'

test.each([
  ['senator', 'lawmaker'],
  ['mayor', 'politician'],
  ['bishop', 'cleric'],
  ['surgeon', 'doctor'],
  ['biologist', 'scientist'],
  ['ambassador', 'diplomat'],
  ['columnist', 'writer'],
  ['chairwoman', 'boss'],
])('who is a %s may be called the %s, and whoever is a %s need not be that', (role, wider) => {
  expect(mayBeCalled(wider, new Set([role]))).toBe(true)
  expect(mayBeCalled(role, new Set([wider]))).toBe(false)
  expect(mayBeCalled(role, new Set([role]))).toBe(true)
})

test('the cleric of a text is its bishop, and no ambassador', () => {
  const read = (role: string) => readIn(`${role} Ana Sol went to Lund. The cleric said the church was open.`).at(-1)
  expect(read('Bishop')).toContain('Ana Sol')
  expect(read('Ambassador')).not.toContain('Ana Sol')
})
