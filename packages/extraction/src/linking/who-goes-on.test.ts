import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

const attributed = (text: string): Proposal[] =>
  extractProposals(text, { published: '2026-03-11' }).filter(({ source, score }) => source !== null && score >= 0.4)

/** Whom a text attributes to whom, an open source with a question mark. */
const who = (text: string): string[] =>
  attributed(text).map(({ source, open }) => {
    const asked = open.some(({ spans }) => spans[0]?.[0] === source?.spans[0]?.[0])
    return `${asked ? '? ' : ''}${source?.name} (${source?.kind})`
  })

describe('"he" and "she"', () => {
  it('is the only one who is surely a person, where other names do nothing', () => {
    expect(who('Mayor Ivo Hagen opened Velbrin at noon. He said the hall was full.')).toEqual(['? He (PERSON)'])
    expect(who('Mayor Ivo Hagen spoke on Velbrin. He said the hall was full.')).toEqual(['Ivo Hagen (PERSON)'])
    expect(who('Mayor Ivo Hagen spoke as Velbrin burned. He said the hall was full.')).toEqual(['? He (PERSON)'])
  })
  it('is not whoever spoke before, when somebody else acts in between', () => {
    expect(
      who(
        'Mayor Ivo Hagen said the hall was full while Minister Karl Dorn wrote he had ordered checks. He wrote, "I am sad."',
      ),
    ).toEqual(['Ivo Hagen (PERSON)', 'Karl Dorn (PERSON)', 'Karl Dorn (PERSON)'])
    expect(who('Mayor Ivo Hagen said the hall was full as Minister Karl Dorn left. He wrote, "I am sad."')).toEqual([
      'Ivo Hagen (PERSON)',
      '? He (PERSON)',
    ])
  })
  it('is somebody whom the text goes on to call by one name, adverbs apart', () => {
    expect(who('Velko Hodak told of it. "It was loud," he said. Hodak also alleged the count was wrong.')).toEqual([
      'Velko Hodak (PERSON)',
      'Velko Hodak (PERSON)',
    ])
  })
  it('has a family and a lawyer', () => {
    expect(who('Radio host Don Hagen died on Monday, his family reported.')).toEqual(['Don Hagen’s family (GROUP)'])
  })
})

describe('a given name', () => {
  it('that is a common word elsewhere stays one', () => {
    expect(who('Minister Jan Hagen met Minister Per Sarn. He said the hall was full.')).toEqual(['? He (PERSON)'])
  })
})

describe('who stands in front of the verb', () => {
  it('keeps the seat of a body', () => {
    expect(who('Jo Anne Tilberg of the University of Norland, Velby said: "The springs were known."')).toEqual([
      'Jo Anne Tilberg (PERSON)',
    ])
  })
  it('is none of those by whom something was done', () => {
    expect(
      who(
        'The account for The Early Show, hosted by Bernard Quirk and Sid Rosen, who both left, tweeted: "We salute all."',
      ),
    ).toEqual(['account for The Early Show (SOCIAL_ACCOUNT)'])
  })
  it('is no half of a name that a colon parts', () => {
    expect(who('Sam Wilks of the Centre for Seas: Research and Learning (C-SEA) said, "The trip was unique."')).toEqual(
      [],
    )
  })
  it('has what it is called behind a possessive', () => {
    expect(who("The head of the city's counter terror police, Neil Bassu, said the square was safe.")).toEqual([
      'Neil Bassu (PERSON)',
    ])
  })
})

describe('a publication', () => {
  it.each(['the journal Velbian', 'the magazine Velbian', 'the weekly Velbian'])(
    'is what it is called: %s',
    (paper) => {
      expect(who(`Readers know ${paper} well. Velbian reported that the square was safe.`)).toEqual([
        'Velbian (PUBLICATION)',
      ])
    },
  )
})

describe('what "the trial" is', () => {
  it('is no trial that the text tells of only later', () => {
    const [, later] = attributed(
      'Speaker Ida Moen said the trial could begin. The hall recalled the impeachment trial of President Clint. ' +
        'Moen said the trial was fair.',
    )
    expect(later?.statement).toBe('The trial was fair.')
    expect(later?.open).toMatchObject([{ text: 'the trial', candidates: ['the impeachment trial of President Clint'] }])
  })
})
