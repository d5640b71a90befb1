import { describe, expect, it } from 'vitest'
import { attributed } from '../testing/told.ts'

const lines = (text: string): string[] =>
  attributed(text).map(({ source, statement }) => `${source?.name} (${source?.kind}): ${statement}`)

describe('"according to a report by"', () => {
  it.each([
    [
      'According to a survey by the University of Tal, 61 percent of residents are for the sale.',
      ['University of Tal (ORGANIZATION): 61 percent of residents are for the sale.'],
    ],
    [
      'According to a report published in 2017 by the Tal Institute, rents rose by a tenth.',
      ['Tal Institute (ORGANIZATION): Rents rose by a tenth.'],
    ],
    [
      'Rents rose by a tenth, according to a report published in 2017 by the Tal Institute.',
      ['Tal Institute (ORGANIZATION): Rents rose by a tenth.'],
    ],
    [
      'According to figures from the Office for National Statistics on Monday, rents fell to 200 euros.',
      ['Office for National Statistics (ORGANIZATION): Rents fell to 200 euros.'],
    ],
    ['According to a report by the Harbour Post, Tal is closed.', ['Harbour Post (PUBLICATION): Tal is closed.']],
  ])('comes from whoever made the report: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it.each([
    'According to reports from the interior ministry and the group Votum, 40,000 people marched.',
    'According to reports from the interior ministry on Friday, and Votum, an independent institute, on Thursday, 40,000 people marched.',
  ])('comes from both bodies that made reports: %s', (text) => {
    expect(lines(text)).toEqual([
      'interior ministry (ORGANIZATION): 40,000 people marched.',
      'Votum (ORGANIZATION): 40,000 people marched.',
    ])
  })

  it('comes from the report where somebody has only seen it', () => {
    expect(lines('Tal Airways was sold, according to court filings seen by the Harbour Post.')[0]).toMatch(
      /^court filings/u,
    )
  })

  it('is a report of nobody where only a place is named', () => {
    expect(lines('According to reports from Tal, the river has burst its banks.')).toEqual([
      'reports (DOCUMENT): The river has burst its banks.',
    ])
  })
})
