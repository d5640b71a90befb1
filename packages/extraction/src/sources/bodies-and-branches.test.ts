import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

const attributed = (text: string): Proposal[] =>
  extractProposals(text, { published: '2026-03-11' }).filter(({ source, score }) => source !== null && score >= 0.4)

const who = (text: string): string[] =>
  attributed(text).map(({ source }) => {
    const via = source?.reportedVia ? ` via ${source.reportedVia}` : ''
    return `${source?.name}${source?.role ? `, ${source.role}` : ''} (${source?.kind})${via}`
  })

describe('who speaks', () => {
  it.each([
    [
      'The Velbian House of Representatives said the claim was false.',
      'Velbian House of Representatives (ORGANIZATION)',
    ],
    [
      'The Progressive Party of Working People, the main opposition force, said the deal was void.',
      'Progressive Party of Working People (ORGANIZATION)',
    ],
    ['The Cyprus Mail reported that the pipe was late.', 'Cyprus Mail (PUBLICATION)'],
    ['The Ornholt Sun reported that the pipe was late.', 'Ornholt Sun (PUBLICATION)'],
    [
      "Representative Kweisi Mfum of Norland's seventh Congressional District said the seat was free.",
      'Kweisi Mfum, Representative (PERSON)',
    ],
    ['A student named Wong said the square was full.', 'Wong, student (PERSON)'],
    [
      'Minority leader Chuck Summer told MSNBC Cumming had been a great man.',
      'Chuck Summer, Minority leader (PERSON) via MSNBC',
    ],
  ])('%s', (text, expected) => {
    expect(who(text)).toEqual([expected])
  })

  it('is no noun behind the verb that another verb follows', () => {
    expect(who('Agnes Calmar, a rapporteur who had seen it, cautioned justice does not come swiftly.')).not.toContain(
      'justice, justice (PERSON)',
    )
  })
  it('is no part of a think tank', () => {
    expect(who('In a talk at the think tank Tal House, Mayor Ivo Brand said the pipe was open.')).toEqual([
      'Ivo Brand, Mayor (PERSON)',
    ])
  })
  it('is nobody who protests in the street, or who is only supposed to be silent', () => {
    expect(who('Townspeople have been protesting since June, when the law was drafted.')).toEqual([])
    expect(who('"As long as the council does not respond, we will march," said Mayor Ivo Brand.')).toEqual([
      'Ivo Brand, Mayor (PERSON)',
    ])
  })
})

describe('what a text told before', () => {
  it.each([
    [
      'The hall heard First Minister of Norland Nicola Sturge. Sturge said it was late.',
      'Nicola Sturge, First Minister of Norland (PERSON)',
    ],
    ['Tal thanked Ana Makuen, the harbour master. Makuen said it was late.', 'Ana Makuen, harbour master (PERSON)'],
    ['One MP told the BBC that it was late.', 'MP, MP (PERSON) via BBC'],
  ])('tells who speaks: %s', (text, expected) => {
    expect(who(text)).toEqual([expected])
  })
  it('does not make a person of a prize', () => {
    const found = attributed('Mayor Ida Moen said, "My dad received the true Velbin Ratna. A year later he fell ill."')
    expect(found.at(-1)?.open.map(({ text }) => text)).toContain('he')
  })
  it('of a death that somebody announced is not told of who announced it', () => {
    const [said] = attributed('President Ivo Hagen died. His death was announced by his son Karl Hagen.')
    expect(said?.statement).not.toMatch(/^Karl/u)
  })
  it('a question that somebody asks claims nothing', () => {
    expect(who('"Why did it break?" asked Mayor Ida Moen.')).toEqual([])
  })
  it('the day at the head of the text is not that of its first sentence', () => {
    const [said] = attributed('Monday, March 9, 2026\n\nOfficials said one million people marched.')
    expect(said?.saidAt).toBeNull()
  })
})

describe('a statement', () => {
  it('without a subject is open', () => {
    const [said] = attributed('Leader Chuck Summer told MSNBC the senator "was a great man".')
    expect(said?.open.length).toBeGreaterThan(0)
  })
  it('leaves open on which side a day lies for which something was scheduled', () => {
    const [said] = attributed('Other games scheduled for Monday were still held, according to NBC News.')
    expect(said?.open).toMatchObject([{ text: 'Monday', candidates: ['9 March 2026', '16 March 2026'] }])
  })
  it('says once who somebody is', () => {
    const [told] = extractProposals('Larry Holm, the current governor, has 12 days to plan 3 votes. The vote is near.')
    expect(told?.statement).toBe('Larry Holm, the current governor, has 12 days to plan 3 votes.')
  })
  it.each([
    'The mayor, Ana Sol, announced the closure of the bridge.',
    'The harbour master, Ida Moen, had shut 3 of the 9 piers.',
    'It was the bishop, Karl Berg, who sold 4 of the bells.',
  ])('is not named twice where its name stands behind it: %s', (text) => {
    expect(extractProposals(text).map(({ statement }) => statement)).toEqual([text])
  })
  it('was not said on the day of another deed', () => {
    const [said] = attributed('"We are glad," Mayor Ivo Brand said, repeating his March 2 remarks.')
    expect(said?.saidAt).toBeNull()
  })
  it('of a document does not tell who "we" are', () => {
    const found = attributed('Mayor Ivo Brand said, "The agreement assumes that our islands are bare."')
    expect(found.map(({ statement }) => statement).join(' ')).not.toMatch(/agreement and others/u)
  })
})
