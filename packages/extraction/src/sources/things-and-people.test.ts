import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

const attributed = (text: string): Proposal[] =>
  extractProposals(text, { published: '2026-03-11' }).filter(({ source, score }) => source !== null && score >= 0.4)

const who = (text: string): string[] =>
  attributed(text).map(({ source }) => `${source?.name}${source?.role ? `, ${source.role}` : ''} (${source?.kind})`)

const statements = (text: string): string[] => attributed(text).map(({ statement }) => statement)

describe('a thing', () => {
  it.each(['video footage from the scene', 'new model', 'published work', 'simulation'])(
    'that shows something is no person: the %s',
    (thing) => {
      expect(who(`The ${thing} shows that the wooden pews were broken.`)).toEqual([
        expect.stringMatching(/\(DOCUMENT\)$/u),
      ])
    },
  )
  it.each(['frequency of the floods', 'colour of the water'])('that nobody wrote says nothing: the %s', (thing) => {
    expect(who(`The ${thing} suggested that the dam had cracked.`)).toEqual([])
  })
  it.each(['acquaintance', 'bargeman', 'flutist', 'lodger'])('is no %s', (person) => {
    expect(who(`The old ${person} said that the dam had cracked.`)).toEqual([expect.stringMatching(/\(PERSON\)$/u)])
  })
})

describe('an outlet', () => {
  it.each(['Sarah Sun', 'Kevin Globe', 'Lena Mail'])('is nobody with a given name: %s', (name) => {
    expect(who(`${name} said that the dam had cracked.`)).toEqual([`${name} (PERSON)`])
  })
  it.each(['Tal Sun', 'Velby Globe', 'Daily Mail', 'Velby Echo'])('bears the name of a place: %s', (name) => {
    expect(who(`The ${name} said that the dam had cracked.`)).toEqual([`${name} (PUBLICATION)`])
  })
  it.each(['News broadcaster NRV', 'Public broadcaster RTL Sol', 'The newspaper KTD'])(
    'of capitals alone is no person: %s',
    (outlet) => {
      expect(who(`${outlet} reported that the dam had cracked.`)).toEqual([
        expect.stringMatching(/^[A-Z]{3}.*\(PUBLICATION\)$/u),
      ])
    },
  )
  it('is not who works for one', () => {
    expect(who('Broadcaster Ana Fisher said that the dam had cracked.')).toEqual(['Ana Fisher, Broadcaster (PERSON)'])
  })
})

describe('a whole name', () => {
  it.each([
    ['The N.S. Fire Service said that the dam had cracked.', 'N.S. Fire Service (ORGANIZATION)'],
    ['At 9 A.M. Karl Berg said that the dam had cracked.', 'Karl Berg (PERSON)'],
    ['Then-Mayor Fisher said that the dam had cracked.', 'Fisher, Then-Mayor (PERSON)'],
    [
      'In 2014 then-Secretary of State Karl Berg said that the dam had cracked.',
      'Karl Berg, then-Secretary of State (PERSON)',
    ],
  ])('has its letters and not its title: %s', (text, name) => {
    expect(who(text)).toEqual([name])
  })
})

describe('who speaks behind a verb that opens its sentence', () => {
  it.each([
    ['Remarked Tal zoo keeper Karl Berg, "The dam has cracked in 3 places."', 'Karl Berg, Tal zoo keeper (PERSON)'],
    ['Added Mayor Ana Sol: "The dam has cracked in 3 places."', 'Ana Sol, Mayor (PERSON)'],
    ['Wrote the mayor of Tal: "The dam has cracked in 3 places."', 'mayor of Tal, mayor of Tal (PERSON)'],
  ])('is told: %s', (text, name) => {
    expect(who(text)).toEqual([name])
    expect(statements(text)).toEqual(['The dam has cracked in 3 places.'])
  })
  it.each(['Asked the same question', 'Told the whole story', 'Asked about the dam'])(
    'is not what opens so: %s',
    (opening) => {
      expect(who(`${opening}, "The dam has cracked," said Mayor Ana Sol.`)).toEqual(['Ana Sol, Mayor (PERSON)'])
    },
  )
})

describe('a role behind a name', () => {
  it.each([
    ['Karl Berg, director of the zoo, fell ill.', 'Karl Berg, director of the zoo (PERSON)'],
    ['Guests of Karl Berg, chief engineer of the port, left.', 'Karl Berg, chief engineer of the port (PERSON)'],
    ['They wrote to Karl Berg, wardens of the zoo, and the press.', 'Karl Berg (PERSON)'],
    ['For Karl Berg, leader of the band was a new part.', 'Karl Berg (PERSON)'],
  ])('without an article is known later where commas close it: %s', (text, name) => {
    expect(who(`${text} Lund is old. Karl Berg said that the dam had cracked.`)).toEqual([name])
  })
})

describe('things in the plural', () => {
  it.each(['agreed facts', 'royal laws', 'wet stones'])('say nothing: %s', (things) => {
    expect(who(`Six of the deaths were sudden, according to ${things}.`)).toEqual([])
  })
  it.each(['fishmongers', 'countries', 'local firms'])('are no people or bodies: %s', (people) => {
    expect(who(`Six of the deaths were sudden, according to ${people}.`)).toHaveLength(1)
  })
})

describe('whom a pronoun of what is said stands for', () => {
  it('is not the body where other things were named in between', () => {
    const [said] = attributed(
      'The Tal Rights Fund filed a suit on Monday against the county of Velby over its harbour ballot act, saying it would harm voters.',
    )
    expect(said?.statement).toBe('It would harm voters.')
    expect(said?.open).toHaveLength(1)
  })
  it('is no person for whom somebody speaks', () => {
    const [said] = attributed('Chancellor Ida Moen’s spokesman, Karl Dorn, said the cut would "touch our concerns".')
    expect(said?.statement).not.toMatch(/Moen/u)
  })
})

describe('a person', () => {
  it.each([
    ['Mick Brander of The Rolling Herons said the hall was full.', 'Mick Brander (PERSON)'],
    ["Arnel dela Vego of the army's Western Norland Command said the road was shut.", 'Arnel dela Vego (PERSON)'],
    [
      "One of the study's authors, herpetologist David Black, said frogs were old.",
      'David Black, herpetologist (PERSON)',
    ],
    ['Lead author Daniel Palu said the frogs were old.', 'Daniel Palu, Lead author (PERSON)'],
  ])('keeps the name whatever stands around it: %s', (text, expected) => {
    expect(who(text)).toEqual([expected])
  })
  it('has no affiliation of an adjective that opens the sentence', () => {
    expect(attributed('Planetary scientist Vera Stamen said it was dry.')[0]?.source?.affiliation).toBeNull()
  })
})

describe('a body', () => {
  it('is named with what it is for', () => {
    expect(
      who('The Norland Commission on Public Debates met. In a note, the commission said the hall was too small.'),
    ).toEqual(['Norland Commission on Public Debates (ORGANIZATION)'])
  })
  it('is not what "this organisation" points at for sure, nor one that comes up later', () => {
    const [first] = attributed(
      'The mayor said only this organisation could build it. The Organisation of Sea Nations met.',
    )
    expect(first?.statement).toBe('Only this organisation could build it.')
    const [later] = attributed('Mayor Ida Moen said the council was wrong. The Tal Council met on Sunday.')
    expect(later?.statement).toBe('The council was wrong.')
    expect(later?.open).toHaveLength(1)
  })
})

describe('what is said', () => {
  it('behind "said in a statement," needs no "that"', () => {
    expect(statements('Tal Hospital said in a statement, the patient would be examined again.')).toEqual([
      'The patient will be examined again.',
    ])
  })
  it('may hold a name in marks of its own', () => {
    expect(
      statements('Speaker Carla Weiss said "The name \'Alan Kurd\' shall be a reminder. It is no ship."'),
    ).toHaveLength(2)
  })
  it('keeps "only"', () => {
    expect(statements('Mayor Ida Moen said only the old quay had held.')).toEqual(['Only the old quay had held.'])
  })
  it('is alleged of whoever the pronoun behind it means', () => {
    expect(who('Associates of Navarin alleged he drank tea with poison.')).toEqual(['Associates of Navarin (GROUP)'])
  })
  it('according to a study ends where the sentence goes on', () => {
    expect(
      statements('While ten people own one according to a 2011 study, event organizers said all of them came.'),
    ).toEqual(['Ten people own one.', 'All of them came.'])
    expect(
      attributed('While ten people own one according to a 2011 study, event organizers said all of them came.').map(
        ({ source }) => source?.reportedVia,
      ),
    ).toEqual([null, null])
  })
  it('was slated for a day on either side', () => {
    const [said] = attributed('The debate, which was slated for October 15, has been cancelled, Mayor Ida Moen said.')
    expect(said?.open.map(({ text }) => text)).toContain('October 15')
  })
})
