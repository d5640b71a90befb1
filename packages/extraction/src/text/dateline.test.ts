import { expect, it } from 'vitest'
import { told } from '../testing/told.ts'

it.each([
  'PORT TAL (Newswire) - The dam has held, officials said.',
  'PORT TAL, Norland, Aug. 13 -- The dam has held, officials said.',
  'TAL — The dam has held, officials said.',
])('is no part of what is said in "%s"', (text) => {
  expect(told(text)).toEqual(['officials ASSERTS: The dam has held'])
})

it('is not seen where a sentence opens with a short name', () => {
  expect(told('NATO said the dam held - for now.')).toEqual(['NATO ASSERTS: the dam held - for now'])
})
