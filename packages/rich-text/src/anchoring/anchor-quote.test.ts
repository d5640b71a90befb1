import { describe, expect, it } from 'vitest'
import { quoteAt } from '../mentions.ts'
import { anchorQuote, anchorSingle } from './anchor-quote.ts'

function quoteOf(text: string, words: string) {
  const start = text.indexOf(words)
  return quoteAt(text, start, start + words.length)
}

describe('words that a text holds once', () => {
  it('are found whatever stands around them, and however their quotation marks are written', () => {
    expect(anchorSingle('All is new here, the “old” crane too', 'the "old" crane')).toMatchObject({
      start: 17,
      end: 32,
    })
  })

  it.each([['the crane'], ['a crane'], ['rane of'], [' ']])(
    'are not %j, which stand twice, never or inside a word',
    (words) => {
      expect(anchorSingle('the crane of Tal and the crane of Ao', words)).toBeNull()
    },
  )
})

describe('a quote in a headline', () => {
  const headline = 'Russia agrees to mediate Iran talks, sources say'
  const quote = quoteOf(headline, 'Russia agrees to mediate')

  it('is found where it stands', () => {
    expect(anchorQuote(headline, quote)).toEqual({ start: 0, end: 24, confidence: expect.closeTo(0.95, 1) })
  })

  it('is found after the headline was turned round', () => {
    const turned = 'Sources: Russia agrees to mediate between Iran and U.S.'
    expect(anchorQuote(turned, quote)).toMatchObject({ start: 9, end: 33 })
  })

  it('is not found in a headline that says something else', () => {
    expect(anchorQuote('Russia declines to mediate Iran talks', quote)).toBeNull()
    expect(anchorQuote('', quote)).toBeNull()
  })

  it('is not found where two places are alike', () => {
    expect(anchorQuote('Iran talks? Iran talks!', { exact: 'Iran', prefix: '', suffix: '' })).toBeNull()
  })

  it('is told apart by what stands around it', () => {
    const text = 'Mayor: no new taxes. Governor: no new taxes.'
    const second = text.lastIndexOf('no new taxes')
    expect(anchorQuote(text, quoteAt(text, second, second + 12))).toMatchObject({ start: second })
  })

  it('has no place without words', () => {
    expect(anchorQuote(headline, { exact: ' ', prefix: 'Russia', suffix: 'agrees' })).toBeNull()
  })
})
