import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

const attributed = (text: string): Proposal[] => extractProposals(text).filter(({ source }) => source !== null)
const stands = (text: string): string[] =>
  attributed(text).map(({ source, stance, claim }) => `${source?.name ?? ''} ${stance}: ${claim.text}`)

describe('a denial that somebody else passes on', () => {
  it.each([
    ['Treasurer Ida Rost denied that the pier was sold, according to Ken Ito.', 'Ken Ito'],
    ['According to the Tal Herald, treasurer Ida Rost denied that the pier was sold.', 'Tal Herald'],
    ['Treasurer Ida Rost denied that the pier was sold, according to court papers.', 'court papers'],
  ])('is denied by whoever denied it and asserted by nobody: %s', (text, via) => {
    expect(stands(text)).toEqual(['Ida Rost DENIES: the pier was sold'])
    expect(attributed(text)[0]?.source?.reportedVia).toBe(via)
  })

  it('is no denial of itself when somebody tells of it', () => {
    const [told, denied] = attributed('Ken Ito said Ida Rost denied that the pier was sold.')
    expect([told?.stance, denied?.stance, denied?.claimRef]).toEqual(['ASSERTS', 'DENIES', null])
  })
})

describe('"denied the report"', () => {
  it('belongs to the only report that was told', () => {
    const text = 'The Tal Herald reported that the pier had been sold. Treasurer Ida Rost denied the report.'
    expect(attributed(text).at(-1)).toMatchObject({
      stance: 'DENIES',
      claimRef: 'p1',
      statement: 'The pier had been sold.',
    })
  })

  it('is left open between two', () => {
    const text =
      'The Tal Herald reported that the pier had been sold. Ken Ito said that Lund was broke. Treasurer Ida Rost denied the report.'
    const denial = attributed(text).at(-1)
    expect(denial).toMatchObject({ stance: 'DENIES', claimRef: null })
    expect(denial?.open.map(({ text: words }) => words)).toEqual(['the report'])
  })

  it('is not laid to the nearest claim when it denies something of its own', () => {
    const text = 'Mayor Ida Rost said the fair would return. Officer Bo Lind denied the chase.'
    expect(attributed(text).at(-1)).toMatchObject({ stance: 'DENIES', claimRef: null })
  })

  it('denies what stands behind "the claim that"', () => {
    expect(stands('Ida Rost denied the claim that the pier was sold.')).toEqual(['Ida Rost DENIES: the pier was sold'])
  })
})

it.each([
  '"The pier is sound," engineer Ida Rost told the Harbour Board. She added that Lund was dry.',
  '"The pier is sound," engineer Ida Rost said at the Harbour Board, and added that Lund was dry.',
  '"The pier is sound," said engineer Ida Rost, who met the Harbour Board, adding that Lund was dry.',
])('"added that" keeps the speaker of the quotation before it: %s', (text) => {
  expect(attributed(text).map(({ source }) => source?.name)).toEqual(['Ida Rost', 'Ida Rost'])
})

it.each([
  'The Harbour Board had not, as of yesterday, announced any plan to sell the pier.',
  'The Harbour Board has not, to date, confirmed that the pier was sold.',
  'The Harbour Board did not, on Monday, say whether the pier was sold.',
])('what was not said asserts nothing: %s', (text) => {
  expect(attributed(text).map(({ source }) => source?.name)).toEqual(['Harbour Board'])
  expect(attributed(text)[0]?.stance).toMatch(/^(?:NOT_COMMENTED|DOES_NOT_CONFIRM)$/u)
})

describe('a silence', () => {
  it('is not laid to a body whose spokesperson answers on the same matter', () => {
    const text =
      'The Harbour Board has not commented on the sale of the pier. ' +
      'Harbour Board spokesman Ken Ito stated that the sale of the pier was off.'
    expect(attributed(text).map(({ stance }) => stance)).toEqual(['ASSERTS'])
  })

  it('stays where the answer is on another matter', () => {
    const text =
      'The Harbour Board has not commented on the sale of the pier. Harbour Board spokesman Ken Ito stated that a crane had burned.'
    expect(attributed(text).map(({ stance }) => stance)).toEqual(['NOT_COMMENTED', 'ASSERTS'])
  })

  it('is nobody’s when anybody at all is silent', () => {
    const text = 'Bishop Karl Lund said, "People who remain silent while a school burns have no right to speak."'
    expect(attributed(text).map(({ stance }) => stance)).toEqual(['ASSERTS'])
  })
})

describe('what nobody has said', () => {
  const weak = (text: string): string[] =>
    extractProposals(text)
      .filter(
        ({ source, stance, score }) => source !== null && score >= 0.4 && /^(?:ASSERTS|CONFIRMS|DENIES)$/u.test(stance),
      )
      .map(({ source, claim }) => `${source?.name ?? ''}: ${claim.text}`)

  it.each([
    'Nobody at the Harbour Board said that the pier was sold.',
    'No official said that the pier was sold.',
    'None of the doctors confirmed that Lund was ill.',
    'If Ida Rost says that the pier was sold, Lund will sue.',
    'Unless Ida Rost admits that the pier was sold, Lund will sue.',
  ])('is asserted by nobody: %s', (text) => {
    expect(weak(text)).toEqual([])
  })
})

describe('what a paper passes on', () => {
  it.each([
    [
      'The Tal Herald reported that Mayor Ida Rost had denied that Lund was sold.',
      'Ida Rost DENIES: Lund was sold',
      'Tal Herald',
    ],
    ['State media reported that Mayor Ida Rost said Lund was dry.', 'Ida Rost ASSERTS: Lund was dry', 'State media'],
    [
      'Officials have denied that Norland sold Lund, Reuters reported.',
      'Officials DENIES: Norland sold Lund',
      'Reuters',
    ],
    [
      'Officials have denied that Norland sold Lund, the Herald reported, citing two diplomats.',
      'Officials DENIES: Norland sold Lund',
      'Herald',
    ],
  ])('is said or denied by whoever said or denied it: %s', (text, stand, via) => {
    expect(stands(text)).toEqual([stand])
    expect(attributed(text)[0]?.source?.reportedVia).toBe(via)
  })

  it('is its own where it tells of what somebody did', () => {
    expect(stands('The Tal Herald said Mayor Ida Rost had sold Lund.')).toEqual([
      'Tal Herald ASSERTS: Mayor Ida Rost had sold Lund',
    ])
  })
})

describe('a denial of something told by a noun', () => {
  it.each([
    ['A report that Lund was dry was denied by the ministry.', 'ministry DENIES: Lund was dry'],
    ['The claim was denied on Tuesday by Mayor Ida Rost.', 'Ida Rost DENIES: The claim'],
    ['Mayor Ida Rost withdrew her claim that Lund was dry.', 'Ida Rost WITHDRAWS: Lund was dry'],
    ['Mayor Ida Rost withdrew her statement that Lund was dry.', 'Ida Rost WITHDRAWS: Lund was dry'],
    ['Mayor Ida Rost pleaded not guilty to fraud.', 'Ida Rost DENIES: fraud'],
  ])('is of what the noun tells: %s', (text, stand) => {
    expect(stands(text)).toEqual([stand])
  })
})

it('who says that they cannot confirm something does not confirm it, and says nothing else', () => {
  expect(stands('Brand said he could not confirm that Lund was dry.')).toEqual(['Brand DOES_NOT_CONFIRM: Lund was dry'])
})
