import { describe, expect, it } from 'vitest'
import { attributed } from '../testing/told.ts'

/** The source of "X said the dam held." */
function sourceOf(words: string) {
  return attributed(`${words} said that the dam held.`)[0]?.source
}

describe('a source', () => {
  it('is a person with a role and an affiliation before the name', () => {
    expect(sourceOf('Kremlin spokesman Dmitry Peskov')).toMatchObject({ kind: 'PERSON', name: 'Dmitry Peskov', role: 'Kremlin spokesman', affiliation: 'Kremlin', anonymity: 'NAMED' })
  })

  it('is a person with a role behind the name', () => {
    expect(sourceOf('Ana Sol, the mayor of Tal,')).toMatchObject({ kind: 'PERSON', name: 'Ana Sol', role: 'mayor of Tal', affiliation: 'Tal' })
  })

  it('is a person with a title', () => {
    expect(sourceOf('President Ana Sol')).toMatchObject({ kind: 'PERSON', name: 'Ana Sol', role: 'President' })
  })

  it('keeps a portfolio with the title, not with the name', () => {
    expect(sourceOf('Secretary of State Marco Rubio')).toMatchObject({ kind: 'PERSON', name: 'Marco Rubio', role: 'Secretary of State' })
  })

  it('is named in an apposition', () => {
    expect(sourceOf('Her lawyer, Ana Sol,')).toMatchObject({ kind: 'PERSON', name: 'Ana Sol', role: 'lawyer' })
  })

  it('is known by role alone when no name is given', () => {
    expect(sourceOf('A spokesman for the Water Board')).toMatchObject({ kind: 'PERSON', affiliation: 'Water Board', anonymity: 'ROLE_ONLY' })
  })

  it('is a group when several are meant and none is named', () => {
    expect(sourceOf('Norland officials')).toMatchObject({ kind: 'GROUP', name: 'Norland officials', anonymity: 'UNIDENTIFIED' })
  })

  it('is unnamed when it asked not to be named', () => {
    expect(sourceOf('Two officials who asked not to be named')).toMatchObject({ kind: 'GROUP', anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER' })
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

  it('is a document when a report speaks', () => {
    expect(sourceOf('The report')).toMatchObject({ kind: 'DOCUMENT', name: 'report' })
  })
})
