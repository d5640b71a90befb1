import { expect, test } from 'vitest'
import { stemsOf } from '../../claims/stem.ts'
import { acts } from './acts.ts'

const shared = (one: string, other: string): string[] => [...stemsOf(one)].filter((stem) => stemsOf(other).has(stem))

test.each([
  ['will mediate', 'talks in Tal'],
  ['bombed Vask', 'the attack on Lund'],
  ['Lind was arrested', 'the detention of Holm'],
  ['will buy a mill', 'an acquisition of shops'],
  ['Holm resigned', 'Lind quit'],
  ['they will meet', 'a summit in Lund'],
])('“%s” and “%s” are words for one act', (one, other) => {
  expect(shared(one, other)).toHaveLength(1)
})

test('words for two acts have nothing in common', () => {
  expect(shared('bombed Vask', 'will buy a mill')).toEqual([])
  const all = acts.flatMap((row) => row.split(' '))
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})
