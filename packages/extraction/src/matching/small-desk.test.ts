import { expect, it } from 'vitest'
import { createClaimIndex } from './claim-index.ts'
import type { ClaimMatch } from './claim-index.ts'

const PLACES = [
  'Harbourton',
  'Tal',
  'Norland',
  'Sudria',
  'Low Street',
  'the quay',
  'the market',
  'the university',
  'the old mill',
  'the station',
]
const HAPPENINGS = [
  'has lost a third of its visitors since spring',
  'will get a new roof next year',
  'was sold to a bank without a vote',
  'has no money for its schools',
  'employs more people than any other place',
  'is to close at the end of May',
]

/** Sixty bare claims about one town, as a desk's own search hands them over. */
const index = createClaimIndex()
PLACES.flatMap((place) => HAPPENINGS.map((happening) => `${place} ${happening}.`)).forEach((text, number) =>
  index.add({ id: `claim-${number}`, text }),
)
index.update({ id: 'contract', text: 'Mayor Ann Tully signed a contract worth 4.2 million crowns for the ferry.' })

const bandsOf = (matches: readonly ClaimMatch[]): string[] => [...new Set(matches.map(({ band }) => band))]

it.each([
  'Mayor Ann Tully signed a contract worth 4.2 million crowns for the ferry.',
  'Mayor Ann Tully has signed a contract worth 4.2 million crowns for a ferry',
  'A contract worth 4,200,000 crowns for the ferry was signed by Mayor Tully',
])('in a small index a claim in nearly the same words is the same: %s', (text) => {
  expect(index.query({ text })[0]).toMatchObject({ id: 'contract', band: 'same' })
})

it.each([
  'Whales sing at night.',
  'The museum opens at nine on Sundays.',
  'A doctor in Westmere won a prize for a vaccine.',
])('in a small index what nobody recorded is nothing: %s', (text) => {
  expect(bandsOf(index.query({ text })).filter((band) => band !== 'none')).toEqual([])
})
