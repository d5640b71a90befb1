import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'

const terms = (text: string): string[] => tokenize(text).map(({ term }) => term)
const numbers = (text: string): string[] =>
  tokenize(text)
    .filter(({ kind }) => kind === 'number')
    .map(({ term }) => term)
const names = (text: string): string[] =>
  tokenize(text)
    .filter(({ name, aside }) => name && !aside)
    .map(({ written }) => written)

describe('reading the words of a claim', () => {
  it('reads one value from a number in figures, in words and in short', () => {
    expect(numbers('1,475 and 4.2 million and $3bn and twenty-one and two hundred and 21st')).toEqual([
      '#1475',
      '#4200000',
      '#3000000000',
      '#21',
      '#200',
      '#21',
    ])
  })

  it('leaves out links and the addresses of pictures', () => {
    expect(terms('See https://example.org/a?b=c now pic.twitter.com/abc')).toEqual(['see', 'now'])
  })

  it('knows a word in another form, with or without accents and curly quotes', () => {
    expect(terms('Mayors’ cafés')).toEqual(terms("mayor's café"))
    expect(terms('e-mail')).toEqual(terms('email'))
  })

  it('parts a tag at its capitals and keeps it whole beside', () => {
    expect(terms('#SaveTheWhales')).toEqual(['save', 'the', 'whale', 'savethewhal'])
  })

  it('adds what a run of capitalised words is called for short', () => {
    expect(terms('the Northern Fishing Board met')).toContain('nfb')
    expect(terms('the United States met')).toContain(terms('U.S.')[0])
  })

  it('takes capitals for names, save where a sentence begins and where all is shouted', () => {
    expect(names('Yesterday it was Ann Tully who spoke. Nobody in Harbourton heard her.')).toEqual([
      'Ann',
      'Tully',
      'Harbourton',
    ])
    expect(names('ANN TULLY SPOKE AND NOBODY HEARD')).toEqual([])
  })
})
