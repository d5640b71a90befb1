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

/** Sixty bare claims about one town, as a newsroom’s own search hands them over. */
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

const FILLING = [
  'Whales sing at night.',
  'A doctor won a prize for a vaccine.',
  'The quay is to be rebuilt next year.',
  'Rents doubled within ten years.',
  'Nobody was hurt.',
  'Farmers blocked the road to the border.',
]

/** How surely two claims say the same where one is recorded, alone or among a few others. */
function bandsBetween(asked: string, recorded: string): string[] {
  return [[], FILLING].map((others) => {
    const small = createClaimIndex()
    for (const [number, text] of [recorded, ...others].entries()) small.update({ id: `claim-${number}`, text })
    return small.query({ text: asked }).find(({ id }) => id === 'claim-0')?.band ?? 'none'
  })
}

it.each([
  ['day', 'The Vantry dam will be raised by three metres in June 2027.', 'Jens Sarn will resign in June 2027.'],
  ['day', 'The law takes effect on 1 March.', 'The festival begins on 1 March.'],
  ['office', 'The mayor said the bridge is safe.', 'The mayor opened the museum.'],
  ['country', 'Norland will join the treaty in May.', 'Norland lost the match in May.'],
  ['place', 'The port of Tal handled 400 ships.', 'The port of Tal is to be sold.'],
  ['person', 'Anna Berg won the election in Tal.', 'Anna Berg was born in Tal.'],
  ['number', 'The company cut 400 jobs.', 'The company hired 400 people.'],
  ['number and place', 'Two people died in the fire in Tal.', 'Two people were arrested in Tal.'],
])('in a small index what has only the %s in common is not the same: %s', (_common, asked, recorded) => {
  expect(bandsBetween(asked, recorded)).not.toContain('same')
  expect(bandsBetween(recorded, asked)).not.toContain('same')
})

it.each([
  ['Russia turned down the plan.', 'Moscow rejected the plan.'],
  ['The mill will close in May.', 'The old mill is to close at the end of May.'],
  ['Two people died in the fire in Tal.', 'The fire in Tal killed two people.'],
])('in a small index a claim in other words is still the same: %s', (asked, recorded) => {
  expect(bandsBetween(asked, recorded)).toEqual(['same', 'same'])
})
