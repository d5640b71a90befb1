import { expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

const told = (text: string): string[] =>
  extractProposals(text).map(({ source, stance, statement }) => `${source?.name ?? 'nobody'} ${stance}: ${statement}`)

it.each([
  [
    'The Dockers Union called the sale "the worst deal in a decade".',
    'Dockers Union ASSERTS: The sale is the worst deal in a decade.',
  ],
  [
    'The Ministry of Trade described the figures as "deeply worrying".',
    'Ministry of Trade ASSERTS: The figures are "deeply worrying".',
  ],
  ['Some nurses condemned the cut as cruel and late.', 'Some nurses ASSERTS: The cut is cruel and late.'],
  [
    'The Teachers Federation branded the cut "a slap in the face".',
    'Teachers Federation ASSERTS: The cut is a slap in the face.',
  ],
])('reads what somebody calls something: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

it('asks who "it" is, and not for the whole verdict', () => {
  const [proposal] = extractProposals('Some nurses described it as "cruel".')
  expect(proposal?.open.map(({ text }) => text)).toEqual(['it'])
})

it.each([
  ['Mayor Ida Rost accused Tal Airways of hiding the cracks.', 'Ida Rost ASSERTS: Tal Airways hid the cracks.'],
  [
    'Mayor Ida Rost accused Tal Airways of fraud on Monday.',
    'Ida Rost ASSERTS: Ida Rost accused Tal Airways of fraud.',
  ],
  ['Norland is accused of paying the rebels.', 'nobody ASSERTS: Norland paid the rebels.'],
  ['Norland is alleged to have paid the rebels.', 'nobody ASSERTS: Norland has paid the rebels.'],
])('reads what somebody is charged with: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

it.each([
  [
    'The Red Wing claimed responsibility for the fire in Tal.',
    'Red Wing ASSERTS: The Red Wing claimed responsibility for the fire in Tal.',
  ],
  ['Nurses voiced concern about the ward in Tal.', 'Nurses ASSERTS: Nurses voiced concern about the ward in Tal.'],
  ['Ida Rost announced a new ferry to Tal.', 'Ida Rost ASSERTS: Ida Rost announced a new ferry to Tal.'],
])('reads what is told with a noun: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

it.each(['Ken Ito called a meeting.', 'Ken Ito raised two daughters in Tal.'])('reads nothing into "%s"', (text) => {
  expect(extractProposals(text).filter(({ source }) => source !== null)).toEqual([])
})
