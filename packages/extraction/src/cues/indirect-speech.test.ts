import { describe, expect, it } from 'vitest'
import { attributed, readIn } from '../testing/told.ts'

/** Who says what, through whom, as statements: `Ana Sol ASSERTS Tal is safe.` */
const lines = (text: string): string[] =>
  attributed(text).map(
    ({ source, stance, statement }) =>
      `${source?.name}${source?.reportedVia == null ? '' : ` via ${source.reportedVia}`} ${stance} ${statement}`,
  )

describe('who speaks in indirect speech', () => {
  it.each([
    [
      'Various courses are being held, newspaper The Harbour Post reported.',
      ['Harbour Post ASSERTS Various courses are being held.'],
    ],
    [
      'Candidate Lise Holm met voters. She promised to hold a vote.',
      ['Lise Holm ASSERTS Lise Holm promised to hold a vote.'],
    ],
    ['Mayor Lise Holm asked voters to stay.', ['Lise Holm ASSERTS Lise Holm asked voters to stay.']],
    ['Mayor Lise Holm declared Tal to be safe.', ['Lise Holm ASSERTS Tal is safe.']],
    [
      'The sale was independently confirmed by Norpress with his daughter Nora Vik.',
      ['Nora Vik via Norpress CONFIRMS The sale.'],
    ],
  ])('is told by the words around: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it('is open in whom it is said of where only a pronoun tells', () => {
    expect(readIn('The secret service arrested 33 men, claiming them to be mercenaries.')[0]).toMatch(
      /^secret service \| ASSERTS .*They are mercenaries\. \| \? they/u,
    )
  })

  it('is no wish: a pronoun that wants or hopes says nothing', () => {
    expect(lines('Candidate Lise Holm met voters. She wanted to leave.')).toEqual([])
  })
})

it('a noun that is confirmed and speaks to no claim is weak', () => {
  expect(attributed('The sale was confirmed by the mayor.').map(({ score }) => score)).toEqual([0.45])
})
