import { expect, test } from 'vitest'
import { Admission } from './admission.ts'

const limits = { most: 64, least: 8, target: 500 }
let now = 0
const opened = () => new Admission(limits, () => now)
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index))

test('one client alone may have every place, and is refused at once when there is none', () => {
  const admission = opened()
  expect(times(70, () => admission.enter('one')).filter((admitted) => admitted === 'yes')).toHaveLength(64)
  expect(admission.enter('one')).toBe('full')
  admission.leave('one', 10)
  expect(admission.enter('one')).toBe('yes')
})

test('who asks for much leaves room for who asks for little', () => {
  const admission = opened()
  times(64, () => admission.enter('greedy'))
  expect(admission.enter('modest')).toBe('yes')
  admission.leave('greedy', 10)
  expect(admission.enter('greedy')).toBe('over-share')
  expect(times(3, () => admission.enter(`modest`))).toEqual(['full', 'full', 'full'])
  for (const _ of times(31, () => 0)) admission.leave('greedy', 10)
  expect(admission.enter('modest')).toBe('yes')
  expect(admission.enter('greedy')).toBe('over-share')
})

test('many greedy clients cannot keep out one who has no place', () => {
  const admission = opened()
  times(400, (index) => admission.enter(`greedy ${index % 10}`))
  expect(admission.enter('modest')).toBe('yes')
  expect(admission.present).toBeLessThanOrEqual(80)
})

test('where answers come late fewer are given at once, and as many as before once they are fast again', () => {
  const admission = opened()
  const fill = () => times(70, () => admission.enter('one')).filter((admitted) => admitted === 'yes').length
  for (const _ of times(40, () => 0)) {
    admission.enter('one')
    now += 200
    admission.leave('one', 2_000)
  }
  expect(fill()).toBe(8)
  for (const _ of times(8, () => 0)) admission.leave('one', 10)
  for (const _ of times(5_000, () => 0)) {
    admission.enter('one')
    admission.leave('one', 10)
  }
  expect(fill()).toBe(64)
})

test('who has not asked for a while leaves the places to the others', () => {
  const admission = opened()
  times(4, (index) => admission.enter(`earlier ${index}`))
  for (const index of [0, 1, 2, 3]) admission.leave(`earlier ${index}`, 10)
  now += 5_000
  expect(times(64, () => admission.enter('one')).every((admitted) => admitted === 'yes')).toBe(true)
})
