import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

/** The first statement of a text of 30 November 2026, a Monday, and the times in it that are open. */
function dated(text: string): { statement: string; open: readonly string[] } {
  const [first] = extractProposals(text, { published: '2026-11-30' })
  return { statement: first?.statement ?? '', open: first?.open.map(({ text: words }) => words) ?? [] }
}

describe('a day in a sentence that holds another', () => {
  it.each([
    [
      'On Thursday, Ida Moen, a candidate in the council election to be held on December 9, held a rally in Tal.',
      'On 26 November 2026, Ida Moen, a candidate in the council election to be held on 9 December 2026, held a rally in Tal.',
    ],
    [
      'On Friday, Ida Moen, who will run in December, opened the quay of Tal.',
      'On 27 November 2026, Ida Moen, who will run in December 2026, opened the quay of Tal.',
    ],
    [
      'On Friday, Ida Moen, a candidate in the election on 9 December, held a rally in Tal.',
      'On 27 November 2026, Ida Moen, a candidate in the election on 9 December 2026, held a rally in Tal.',
    ],
    [
      'Ida Moen, the winner of the race on 20 November, left Tal in 2020.',
      'Ida Moen, the winner of the race on 20 November 2026, left Tal in 2020.',
    ],
    [
      'Sales of Tal Airways started on November 1, and ended on 10 November 2026.',
      'Sales of Tal Airways started on 1 November 2026, and ended on 10 November 2026.',
    ],
  ])('is told by its own verb, or by what is near: %s', (text, statement) => {
    expect(dated(text)).toEqual({ statement, open: [] })
  })

  it('stays open in an insertion where no year is near', () => {
    expect(dated('On Friday, Ida Moen, the winner of the race on 20 June, held a rally in Tal.').open).toEqual([
      'on 20 June',
    ])
  })
})

it.each([
  [
    'As of late Tuesday, 20 boats of Tal Airways were lost.',
    'As of late 24 November 2026, 20 boats of Tal Airways were lost.',
  ],
  ['On Tuesday, 33 boats of Tal Airways sank.', 'On 24 November 2026, 33 boats of Tal Airways sank.'],
  ['Tal Airways closed on Tuesday, 3 November 2020.', 'Tal Airways closed on Tuesday, 3 November 2020.'],
])('a number behind a comma is no date of the weekday: %s', (text, statement) => {
  expect(dated(text).statement).toBe(statement)
})

it('a day in a quotation of which nobody says when it was spoken is open', () => {
  expect(dated('Ida Moen said, "Tal Airways was sold tonight."').open).toEqual(['tonight'])
})
