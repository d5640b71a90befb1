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

it('passes over pictures, which are no words', () => {
  expect(tokenize('Sol said 🚢 the 👩‍🔧 left.').map((token) => token.text)).toEqual(['Sol', 'said', 'the', 'left', '.'])
})

it('loses no character but white space and pictures, and overlaps nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let end = 0
      const missed = (from: number, to: number): string =>
        text
          .slice(from, to)
          .replaceAll(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f/gu, '')
          .trim()
      for (const token of tokenize(text)) {
        expect(missed(end, token.start)).toBe('')
        expect(token.text).toBe(text.slice(token.start, token.end))
        end = token.end
      }
      expect(missed(end, text.length)).toBe('')
    }),
  )
})
