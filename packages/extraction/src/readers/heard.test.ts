import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { HeardClaim } from './heard.ts'

const text =
  'Norhaven will flood, in the eyes of engineer Karl Holt, whose firm built it. The council has not said that the ferry sank. ' +
  'Ostwick spent 4 million crowns.'

const claim: HeardClaim = {
  words: 'Norhaven will flood',
  source: 'engineer Karl Holt',
  cue: 'in the eyes of',
  stance: 'ASSERTS',
  statement: 'Norhaven will flood.',
}

const heard = (...claims: HeardClaim[]) =>
  extractProposals(text, { heard: { by: 'model:test', claims } }).filter(({ by }) => by === 'model:test')

describe('what a reader beside the rules says', () => {
  it('is proposed with its name, and who speaks is read by the rules', () => {
    expect(heard(claim)).toMatchObject([
      {
        claim: { text: 'Norhaven will flood', spans: [[0, 19]] },
        source: { name: 'Karl Holt', role: 'engineer', kind: 'PERSON' },
        statement: 'Norhaven will flood.',
        stance: 'ASSERTS',
        by: 'model:test',
        score: 0.6,
      },
    ])
  })

  it.each<[string, Partial<HeardClaim>]>([
    ['words that the text lacks', { words: 'Norhaven will burn' }],
    ['a source that the text lacks', { source: 'Mayor Ida Rost' }],
    ['half a name', { source: 'engineer Karl Hol' }],
    ['a cue that the text lacks', { cue: 'confessed' }],
    ['a source without a cue', { cue: null }],
    ['a denial by nobody', { source: null, cue: null, stance: 'DENIES' }],
    ['an empty claim', { words: ' ' }],
  ])('is left out with %s', (_, change) => {
    expect(heard({ ...claim, ...change })).toEqual([])
  })

  it('is no assent where the word of saying is negated', () => {
    const silent = { words: 'the ferry sank', source: 'The council', cue: 'said', statement: null }
    expect(heard({ ...silent, stance: 'ASSERTS' })).toEqual([])
    expect(heard({ ...silent, stance: 'DENIES' })).toEqual([])
  })

  it.each([
    ['a name', 'Norhaven will flood, said Mayor Ida Rost.'],
    ['a number', 'Norhaven will flood in 2031.'],
    ['a link', 'Norhaven will flood: https://norhaven.example.'],
    ['markup', 'Norhaven <b>will flood</b>.'],
  ])('keeps the words of the text where its statement brings in %s', (_, statement) => {
    expect(heard({ ...claim, statement })[0]?.statement).toBe('Norhaven will flood.')
  })

  it('changes nothing that the rules found', () => {
    const told = 'Mayor Ida Rost denied that Norhaven was sold.'
    const rules = extractProposals(told)
    const reversed: HeardClaim = {
      words: 'Norhaven was sold',
      source: 'Ida Rost',
      cue: 'denied',
      stance: 'ASSERTS',
      statement: null,
    }
    expect(extractProposals(told, { heard: { by: 'model:test', claims: [reversed] } })).toEqual(rules)
  })
})
