import { expect, test } from 'vitest'
import { matching } from './matching.ts'

const items = ['New article', 'Import text', 'Corrections', 'Café', 'Collections'].map((label) => ({ label }))
const found = (words: string) => matching(items, words, 2).map(({ label }) => label)

test('what is mistyped or without accents is found, the best first, and without words the first of all', () => {
  expect(found('imprt')).toEqual(['Import text'])
  expect(found('corections')[0]).toBe('Corrections')
  expect(found('cafe')).toEqual(['Café'])
  expect(found('zzz')).toEqual([])
  expect(found(' ')).toEqual(['New article', 'Import text'])
})
