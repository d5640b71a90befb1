import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

const attributed = (text: string): Proposal[] =>
  extractProposals(text, { published: '2026-03-11' }).filter(({ source, score }) => source !== null && score >= 0.4)

/** Whom a text attributes to whom: `name, role (kind) via outlet`. */
const who = (text: string): string[] =>
  attributed(text).map(({ source }) => {
    const via = source?.reportedVia ? ` via ${source.reportedVia}` : ''
    return `${source?.name}${source?.role ? `, ${source.role}` : ''} (${source?.kind})${via}`
  })

describe('a name in full', () => {
  it.each([
    [
      'letters of a body in front of a title',
      'NCG Captain Monica Roth said the sea was calm.',
      'Monica Roth, NCG Captain (PERSON)',
    ],
    [
      'a title that is a part of a body',
      'Norland General Services Office administrator Emily Roth said the desk was closed.',
      'Emily Roth, Norland General Services Office administrator (PERSON)',
    ],
    [
      'several initials',
      'Wayne A. I. Fredriksen, president of Tal University, said it was shut.',
      'Wayne A. I. Fredriksen, president of Tal University (PERSON)',
    ],
    [
      'a body that belongs to a country',
      "Author Sally Vasef of Norland's Griffin University said the birds were wild.",
      'Sally Vasef, Author (PERSON)',
    ],
    [
      'what somebody was',
      'The hall heard former New Norland governor Chris Roth. Roth said the dam held.',
      'Chris Roth, former New Norland governor (PERSON)',
    ],
    [
      'an office of two words behind "and"',
      'It was led by Mark Hayes, a biologist and Regents Professor at Tal, who said the sea was warm.',
      'Mark Hayes, biologist and Regents Professor at Tal (PERSON)',
    ],
  ])('keeps %s', (_, text, expected) => {
    expect(who(text)).toEqual([expected])
  })

  it('keeps the small words inside it', () => {
    const [said] = attributed('Hamza bin Nadel, son of a smith, left. The guild said he had sold the forge.')
    expect(said?.statement).not.toMatch(/^Nadel/u)
  })
})

describe('a body', () => {
  it.each([
    [
      'sits in a city of a country',
      'The Tal Ministry of Ports in Ornholt, Norway said the quay was safe.',
      /^Tal Ministry of Ports/u,
    ],
    ['speaks in a city', 'In Ornholt, Norway said the quay was safe.', /^Norway \(/u],
    [
      'bears a short form of one word',
      'The Tal Volcano Institute (Tavolc) warned that ash fell. According to Tavolc, the vent was open.',
      /^Tal Volcano Institute \(ORG/u,
    ],
    ['is a branch of a broadcaster', 'CNN Norway reported that the quay was safe.', /^CNN Norway \(PUB/u],
    [
      'makes a statement',
      'The Tal Board issued a statement: "The quay is safe." Their statement also read "the ferry sails."',
      /^Tal Board/u,
    ],
    ['is the WHO', 'According to the official WHO report, there had been 2741 cases.', /WHO report \(DOC/u],
  ])('%s', (_, text, expected) => {
    const found = who(text)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatch(expected)
  })

  it('of researchers keeps them in front of it', () => {
    const [found] = who(
      'Researchers from the Tal Institute (TI) and Sarn College, both in Norland, said seas are warm.',
    )
    expect(found).toMatch(/^Researchers from the Tal Institute/u)
  })

  it('is no state of affairs', () => {
    expect(who('Two towns, both in the east, declared a state of calamity.')).toEqual([])
  })
})

describe('who speaks', () => {
  it('is the name in front of the noun that a verb follows', () => {
    expect(
      who('Sally Vasef wrote a book. The nests were few, but according to Vasef scholars have found none.'),
    ).toEqual(['Sally Vasef (PERSON)'])
  })
  it('is nobody of whom the speaker of a quotation only supposes something', () => {
    expect(who('"If you had a boss that annoys you and you don’t feel he is fair, you leave," Ida Moen said.')).toEqual(
      ['Ida Moen (PERSON)'],
    )
  })
  it('told a paper, and not whoever it is told of', () => {
    expect(who('Retired agent Ali Sufan told NPR Karl Dorn had appeared in films.')).toEqual([
      'Ali Sufan, Retired agent (PERSON) via NPR',
    ])
  })
})

describe('what is said', () => {
  it('against a claim that somebody denounces is asserted', () => {
    const [said] = attributed('Mayor Ida Moen denounced the firm’s claims as a "disgrace".')
    expect(said).toMatchObject({ stance: 'ASSERTS', statement: 'The firm’s claims are a "disgrace".' })
  })
  it('of what was done to "them" is not said of those who say it, where others were told of', () => {
    const [said] = attributed('Thousands of birds lay in the tombs, and scholars have said they were sacrificed.')
    expect(said?.statement).toBe('They were sacrificed.')
    expect(said?.open).toMatchObject([{ text: 'they', candidates: ['scholars'] }])
    expect(attributed('Norland officials said they were told to leave.')[0]?.open).toEqual([])
  })
  it('may begin with the day of something', () => {
    expect(attributed("Mayor Ida Moen said Monday's storm broke the quay.")[0]?.statement).toBe(
      '9 March 2026’s storm broke the quay.'.replace('’', "'"),
    )
  })
  it('behind a participle is told as what was done', () => {
    expect(attributed('President Ivo Brand wrote to the guild, calling for a new count.')[0]?.statement).toBe(
      'Ivo Brand called for a new count.',
    )
  })
  it('may hold a parenthesis of numbers', () => {
    expect(
      attributed('Mayor Ida Moen told the press a long search covering 160 square miles (415 km) had found nothing.')[0]
        ?.statement,
    ).toBe('A long search covering 160 square miles (415 km) had found nothing.')
  })
})
