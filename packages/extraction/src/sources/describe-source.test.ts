import { describe, expect, it } from 'vitest'
import { attributed } from '../testing/told.ts'

/** The source of "X said the dam held." */
function sourceOf(words: string) {
  return attributed(`${words} said that the dam held.`)[0]?.source
}

describe('a source', () => {
  it('is a person with a role and an affiliation before the name', () => {
    expect(sourceOf('Kremlin spokesman Dmitry Peskov')).toMatchObject({
      kind: 'PERSON',
      name: 'Dmitry Peskov',
      role: 'Kremlin spokesman',
      affiliation: 'Kremlin',
      anonymity: 'NAMED',
    })
  })

  it('is a person with a role behind the name', () => {
    expect(sourceOf('Ana Sol, the mayor of Tal,')).toMatchObject({
      kind: 'PERSON',
      name: 'Ana Sol',
      role: 'mayor of Tal',
      affiliation: 'Tal',
    })
  })

  it('is a person with a title', () => {
    expect(sourceOf('President Ana Sol')).toMatchObject({ kind: 'PERSON', name: 'Ana Sol', role: 'President' })
  })

  it('keeps a portfolio with the title, not with the name', () => {
    expect(sourceOf('Secretary of State Marco Rubio')).toMatchObject({
      kind: 'PERSON',
      name: 'Marco Rubio',
      role: 'Secretary of State',
    })
  })

  it('is named in an apposition', () => {
    expect(sourceOf('Her lawyer, Ana Sol,')).toMatchObject({ kind: 'PERSON', name: 'Ana Sol', role: 'lawyer' })
  })

  it('is known by role alone when no name is given', () => {
    expect(sourceOf('A spokesman for the Water Board')).toMatchObject({
      kind: 'PERSON',
      affiliation: 'Water Board',
      anonymity: 'ROLE_ONLY',
    })
  })

  it('is a group when several are meant and none is named', () => {
    expect(sourceOf('Norland officials')).toMatchObject({
      kind: 'GROUP',
      name: 'Norland officials',
      anonymity: 'UNIDENTIFIED',
    })
  })

  it('is unnamed when it asked not to be named', () => {
    expect(sourceOf('Two officials who asked not to be named')).toMatchObject({
      kind: 'GROUP',
      anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER',
    })
  })

  it('is a publication when it is known as one', () => {
    expect(sourceOf('Bloomberg')).toMatchObject({ kind: 'PUBLICATION', name: 'Bloomberg' })
    expect(sourceOf('The Tal Gazette')).toMatchObject({ kind: 'PUBLICATION', name: 'Tal Gazette' })
  })

  it('is an organisation when a body speaks', () => {
    expect(sourceOf('The White House')).toMatchObject({ kind: 'ORGANIZATION', name: 'White House' })
    expect(sourceOf('The Ministry of Water')).toMatchObject({ kind: 'ORGANIZATION', name: 'Ministry of Water' })
    expect(sourceOf('Iran')).toMatchObject({ kind: 'ORGANIZATION', name: 'Iran' })
  })

  it.each([
    [
      'Dr. Ana Sol, a virologist at the University of Tal,',
      {
        kind: 'PERSON',
        name: 'Ana Sol',
        role: 'virologist at the University of Tal',
        affiliation: 'University of Tal',
      },
    ],
    ['Meteorologist Ana Sol', { kind: 'PERSON', name: 'Ana Sol', role: 'Meteorologist' }],
    ['Sen. Ana Sol, R-Tal,', { kind: 'PERSON', name: 'Ana Sol', role: 'Sen.' }],
    ['Rep. Ivo Brand (D-Tal)', { kind: 'PERSON', name: 'Ivo Brand', role: 'Rep.' }],
    ['Tal police chief Ivo Brand', { kind: 'PERSON', name: 'Ivo Brand', affiliation: 'Tal police' }],
    ['John F. Brand', { kind: 'PERSON', name: 'John F. Brand' }],
    ['A Norland government spokesman', { kind: 'PERSON', affiliation: 'Norland government', anonymity: 'ROLE_ONLY' }],
    ['Hanna, a mother of four who fled on foot,', { kind: 'PERSON', name: 'Hanna' }],
    ['Brand, through a lawyer,', { role: null }],
  ])('is a person: "%s"', (words, expected) => {
    expect(sourceOf(words)).toMatchObject(expected)
  })

  it.each([
    ['Amnesty International', { kind: 'ORGANIZATION', name: 'Amnesty International' }],
    ['Brightwell Inc., a maker of cereal,', { kind: 'ORGANIZATION', name: 'Brightwell Inc.' }],
    ['Tal Motor Co.', { kind: 'ORGANIZATION', name: 'Tal Motor Co.' }],
    ['Greenline', { kind: 'ORGANIZATION', name: 'Greenline' }],
    ['@talwater', { kind: 'SOCIAL_ACCOUNT', name: '@talwater' }],
    ['Both Ana Sol and Ivo Brand', { kind: 'GROUP', name: 'Ana Sol and Ivo Brand' }],
    ['Virologists', { kind: 'GROUP', anonymity: 'UNIDENTIFIED' }],
  ])('is a body, a group or an account: "%s"', (words, expected) => {
    expect(sourceOf(words)).toMatchObject(expected)
  })

  it.each([
    'A senior official, speaking on condition of anonymity, said that the dam held.',
    'A senior official said, on condition of anonymity, that the dam held.',
    'A diplomat who asked not to be named said that the dam held.',
    'One officer, who was not authorised to speak publicly, said that the dam held.',
  ])('is unnamed but known to the publisher in "%s"', (text) => {
    expect(attributed(text)[0]?.source?.anonymity).toBe('UNNAMED_KNOWN_TO_PUBLISHER')
  })

  it.each([
    ['The United States, which has lost its president,', { kind: 'ORGANIZATION', name: 'United States', role: null }],
    ['Court filings seen by Norpress', { kind: 'DOCUMENT', name: 'Court filings seen by Norpress' }],
    ['Two nurses who asked not to be named', { kind: 'GROUP', name: 'Two nurses' }],
    ['Fishermen', { kind: 'GROUP', anonymity: 'UNIDENTIFIED' }],
    ['Winemaker Paolo Resti', { kind: 'PERSON', name: 'Paolo Resti', role: 'Winemaker' }],
    ['Geologist Ivan Petrov', { kind: 'PERSON', name: 'Ivan Petrov', role: 'Geologist' }],
    ['Brisk Air', { kind: 'ORGANIZATION', name: 'Brisk Air' }],
    ['The opposition', { kind: 'ORGANIZATION', anonymity: 'ROLE_ONLY' }],
    ['The WHO', { kind: 'ORGANIZATION', name: 'WHO' }],
  ])('takes no clause, clipping or adjective for a part of it: "%s"', (words, expected) => {
    expect(sourceOf(words)).toMatchObject(expected)
  })

  it('is a document when a report speaks', () => {
    expect(sourceOf('The report')).toMatchObject({ kind: 'DOCUMENT', name: 'report' })
  })
})
