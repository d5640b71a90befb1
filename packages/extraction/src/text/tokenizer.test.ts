import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokenize } from './tokenizer.ts'

it('cuts words as a reader would', () => {
  expect(tokenize("Mr. Sol didn't pay $1,200.50 in the U.S., she's sure.").map((token) => token.text)).toEqual([
    'Mr.',
    'Sol',
    'did',
    "n't",
    'pay',
    '$',
    '1,200.50',
    'in',
    'the',
    'U.S.',
    ',',
    'she',
    "'s",
    'sure',
    '.',
  ])
})

it('keeps names with an apostrophe whole', () => {
  expect(tokenize("O'Brien and d’Ettorre").map((token) => token.text)).toEqual(["O'Brien", 'and', 'd’Ettorre'])
})

it('loses no character but white space and overlaps nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let end = 0
      for (const token of tokenize(text)) {
        expect(text.slice(end, token.start).trim()).toBe('')
        expect(token.text).toBe(text.slice(token.start, token.end))
        end = token.end
      }
      expect(text.slice(end).trim()).toBe('')
    }),
  )
})
