import { stemmer } from 'stemmer'
import { expect, test } from 'vitest'
import { placeOf } from '../../matching/places.ts'
import { NATIONS } from './nations.ts'

const place = (word: string): string => placeOf(stemmer(word.toLowerCase()))

test.each(['Moscow', 'Kremlin', 'Russian'])('“%s” stands for Russia', (word) => {
  expect(place(word)).toBe(place('Russia'))
})

test.each([
  ['Kabul', 'Russia'],
  ['Tal', 'Russia'],
])('“%s” does not stand for %s', (word, state) => {
  expect(place(word)).not.toBe(place(state))
})

test('every state has a name, and no two have the same', () => {
  const names = NATIONS.map((state) => state.split('/')[0]?.trim() ?? '')
  expect(names.every((name) => /^\p{Lu}/u.test(name))).toBe(true)
  expect(new Set(names).size).toBe(names.length)
})
