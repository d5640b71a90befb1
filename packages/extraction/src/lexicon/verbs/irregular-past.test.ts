import { expect, test } from 'vitest'
import { irregularPastOf, isPastForm, pastOfGerund, thirdPersonOf } from './irregular-past.ts'

test.each([
  ['rise', 'rose', 'rising'],
  ['begin', 'began', 'beginning'],
  ['put', 'put', 'putting'],
  ['lie', 'lied', 'lying'],
  ['be', 'was', 'being'],
  ['flee', 'fled', 'fleeing'],
  ['take', 'took', 'taking'],
])('who was said to %s %s, and who is said to be %s did', (base, past, gerund) => {
  expect(irregularPastOf(base)).toBe(past)
  expect(pastOfGerund(gerund)).toBe(past)
})

test('a verb that adds “-ed” is in no list, and a gerund that hides its verb tells none', () => {
  expect(irregularPastOf('close')).toBeNull()
  expect(pastOfGerund('warning')).toBe('warned')
  expect(pastOfGerund('carrying')).toBe('carried')
  expect([pastOfGerund('king'), pastOfGerund('dam')]).toEqual([null, null])
})

test('what can only be past is told from what can be present too', () => {
  expect(['rose', 'closed', 'were'].map(isPastForm)).toEqual([true, true, true])
  expect(['put', 'read', 'rise', 'red', 'bed'].map(isPastForm)).toEqual([false, false, false, false, false])
})

test.each([
  ['go', 'goes'],
  ['be', 'is'],
  ["'ve", 'has'],
  ['carry', 'carries'],
  ['stay', 'stays'],
  ['reach', 'reaches'],
  ['hold', 'holds'],
])('who did %s now %s', (base, third) => {
  expect(thirdPersonOf(base)).toBe(third)
})
