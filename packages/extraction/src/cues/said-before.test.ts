import { describe, expect, it } from 'vitest'
import { attributed, told } from '../testing/told.ts'

describe('a tag behind what is said', () => {
  it.each([
    [
      'at a time of day',
      'The dam will be closed, city officials said late Thursday.',
      'city officials ASSERTS: The dam will be closed',
    ],
    [
      'on an evening',
      'The dam will be closed, officials said late on Thursday.',
      'officials ASSERTS: The dam will be closed',
    ],
    ['some days later', 'The dam held, the mayor said two days later.', 'mayor ASSERTS: The dam held'],
    ['of data', 'Rents were up by a tenth, ministry data show.', 'ministry data ASSERTS: Rents were up by a tenth'],
    ['after a sentence that opens with "but"', 'But it is late, he said.', 'he ASSERTS: it is late'],
    [
      'after a sentence that opens with "so"',
      'So the bridge was closed, the mayor said.',
      'mayor ASSERTS: the bridge was closed',
    ],
  ])('is read %s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('leaves a time in front of it to the sentence that follows', () => {
    expect(told('But when it was late, he said the road was closed.')).toEqual(['he ASSERTS: the road was closed'])
  })

  it('names whom it is told to behind "told", never who tells', () => {
    expect(
      told('The man was armed, the guard, who said he had seen it, told Reuters.').filter((line) =>
        line.startsWith('Reuters'),
      ),
    ).toEqual([])
  })

  it.each([
    [
      'with a possessive',
      '"The dam held," said Ana Sol, a chemist at King\'s College, who was there.',
      "Ana Sol, a chemist at King's College, who was there",
    ],
    [
      'with a company',
      '“The dam held,” said Ana Sol, chief economist at Moody’s Analytics Inc. in Tal.',
      'Ana Sol, chief economist at Moody’s Analytics Inc. in Tal',
    ],
    ['with a compound in front', '"The dam held," Tal-based developer Ana Sol wrote.', 'Tal-based developer Ana Sol'],
  ])('has the whole of a source %s', (_, text, words) => {
    expect(attributed(text).map(({ source, claim }) => [source?.text, claim.spans.length])).toEqual([[words, 1]])
  })
})
