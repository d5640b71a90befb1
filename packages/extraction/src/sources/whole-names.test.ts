import { describe, expect, it } from 'vitest'
import { attributed } from '../testing/told.ts'

/** Name, role, affiliation, kind, anonymity and through whom, of the first source. */
const source = (text: string): readonly (string | null | undefined)[] => {
  const first = attributed(text)[0]?.source
  return [first?.name, first?.role, first?.affiliation, first?.kind, first?.anonymity, first?.reportedVia]
}

describe('a title, a body and a name without a comma between them', () => {
  it.each([
    [
      'Former UN envoy to the Balkans Ida Moen said the talks had failed.',
      ['Ida Moen', 'Former UN envoy to the Balkans', 'UN'],
    ],
    [
      'The Tal director of Green Watch Jan Vik said the river was clean.',
      ['Jan Vik', 'Tal director of Green Watch', 'Green Watch'],
    ],
    [
      'Tal director of Amnesty International Mankei Tam said the vote was unfair.',
      ['Mankei Tam', 'Tal director of Amnesty International', 'Amnesty International'],
    ],
    [
      'The president of the Bank of Norland Eva Holm said rates fell.',
      ['Eva Holm', 'president of the Bank of Norland', 'Bank of Norland'],
    ],
    ['Society President Ash Sand said the rules were clear.', ['Ash Sand', 'Society President', null]],
    ['Port Director Tom Rost said the port was full.', ['Tom Rost', 'Port Director', null]],
    ['Kremlin spokesman Ivo Ray said Tal was safe.', ['Ivo Ray', 'Kremlin spokesman', 'Kremlin']],
  ])('are told apart: %s', (text, expected) => {
    expect(source(text)).toEqual([...expected, 'PERSON', 'NAMED', null])
  })
})

describe('a source that is no person of that name', () => {
  it.each([
    [
      'One of these groups, the Tal Democratic Forces (TDF), opposed the deal and said it would leave.',
      ['Tal Democratic Forces', null, null, 'ORGANIZATION', 'NAMED', null],
    ],
    ['Both ships are safe, according to USA Today.', ['USA Today', null, null, 'PUBLICATION', 'NAMED', null]],
    [
      'The man fled, according to Agence France-Presse, which cited police sources.',
      ['police sources', null, null, 'GROUP', 'UNNAMED_KNOWN_TO_PUBLISHER', 'Agence France-Presse'],
    ],
    [
      'According to Norpress, which cited people close to the inquiry, the man had fled.',
      ['people close to the inquiry', null, null, 'GROUP', 'UNNAMED_KNOWN_TO_PUBLISHER', 'Norpress'],
    ],
    [
      'Speaking to newspaper Star of Tal, Jon Vik said Tal was full.',
      ['Jon Vik', null, null, 'PERSON', 'NAMED', 'Star of Tal'],
    ],
    ['Jon Vik told BBC Sport that Tal was full.', ['Jon Vik', null, null, 'PERSON', 'NAMED', 'BBC Sport']],
    [
      'A protester using the pseudonym Katla said the police had lied.',
      ['Katla', 'protester', null, 'PERSON', 'PSEUDONYM', null],
    ],
  ])('is read as what it is: %s', (text, expected) => {
    expect(source(text)).toEqual(expected)
  })

  it.each(['Not even Tal knows how the dam broke.', 'Those who think Tal has been sold are wrong.'])(
    'is nobody: %s',
    (text) => {
      expect(attributed(text).filter(({ score }) => score >= 0.4)).toEqual([])
    },
  )
})

describe('a firm that bears a whole name', () => {
  it.each(['Morgan Stanley of New York', 'Eli Lilly of Velby', 'Morgan Stanley', 'Philip Morris'])(
    'is no person: %s',
    (firm) => {
      expect(source(`${firm} said the price was fair.`)).toEqual([firm, null, null, 'ORGANIZATION', 'NAMED', null])
    },
  )
  it('leaves other names of a first name and a place to people', () => {
    expect(source('Mick Brander of Velby said the price was fair.')).toEqual([
      'Mick Brander',
      null,
      'Velby',
      'PERSON',
      'NAMED',
      null,
    ])
  })
})

describe('a word in front of a whole name', () => {
  it.each(['Star', 'Ace', 'Goalie'])('is no part of it: %s', (word) => {
    expect(source(`${word} Ivo Brand said the match was fair.`)[0]).toBe('Ivo Brand')
  })
  it.each(['Jo Anne Brand', 'Kim Ivo Brand', 'Robin Karl Brand'])('is a given name that is known: %s', (name) => {
    expect(source(`${name} said the match was fair.`)[0]).toBe(name)
  })
})
