import { describe, expect, it } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

/** The days on which what a text of Wednesday, 11 March 2026 attributes was said. */
const days = (text: string, published: string | null = '2026-03-11'): (string | null)[] =>
  extractProposals(text, { published })
    .filter(({ source, score }) => source !== null && score >= 0.4)
    .map(({ saidAt }) => saidAt)

describe('when something was said', () => {
  it.each([
    ['a weekday behind the cue', 'Mayor Ida Moen said on Monday the bridge was safe.', '2026-03-09'],
    ['a weekday without "on"', 'Mayor Ida Moen said Tuesday that the bridge was safe.', '2026-03-10'],
    ['the day before', 'Mayor Ida Moen told reporters yesterday that the bridge was safe.', '2026-03-10'],
    ['a day at the head of the sentence', 'On Sunday, Mayor Ida Moen said the bridge was safe.', '2026-03-08'],
    ['a day between subject and verb', 'Mayor Ida Moen on Friday confirmed that the bridge was safe.', '2026-03-06'],
    ['a day behind a quotation', '"The bridge is safe," Mayor Ida Moen said on Monday.', '2026-03-09'],
    ['a day behind a name behind the cue', '"The bridge is safe," said Mayor Ida Moen on Monday.', '2026-03-09'],
    [
      'where it was said',
      'Mayor Ida Moen said in an interview with the Herald on Monday that it was safe.',
      '2026-03-09',
    ],
    ['a date', 'Mayor Ida Moen said on 2 March that the bridge was safe.', '2026-03-02'],
    ['a date of last year', 'Mayor Ida Moen said on December 2 that the bridge was safe.', '2025-12-02'],
    ['a date with its year', 'On 2 March 2024, Mayor Ida Moen said the bridge was safe.', '2024-03-02'],
    ['a weekday with its date', 'On Monday, March 2, Mayor Ida Moen said that the bridge was safe.', '2026-03-02'],
    ['a refusal', 'Mayor Ida Moen declined to comment on the bridge on Monday.', '2026-03-09'],
  ])('%s tells it', (_, text, day) => {
    expect(days(text)).toEqual([day])
  })

  it.each([
    ['no day', 'Mayor Ida Moen said the bridge was safe.'],
    ['a day of what is claimed', 'Mayor Ida Moen said the bridge had closed on Monday.'],
    ['a day of what is claimed, in front of the cue', 'The bridge closed on Monday, Mayor Ida Moen said.'],
    ['a day of somebody', 'Mayor Ida Moen, who resigned on Monday, said the bridge was safe.'],
    ['a day since when', 'Mayor Ida Moen has said since Monday that the bridge was safe.'],
    ['a day to come', 'Mayor Ida Moen will announce on Friday that the bridge is safe.'],
    ['any such day', 'Mayor Ida Moen says every Monday that the bridge is safe.'],
    ['a week', 'Mayor Ida Moen said last week that the bridge was safe.'],
    ['a day of another deed', 'The bridge closed on Monday and Mayor Ida Moen said it was safe.'],
    ['a day within a quotation', 'Mayor Ida Moen said: "On Monday the bridge was safe."'],
  ])('%s tells nothing', (_, text) => {
    expect(days(text).every((day) => day === null)).toBe(true)
  })

  it('a quotation of several sentences was said on one day', () => {
    expect(days('"The bridge is safe," Mayor Ida Moen said on Monday. "Nobody needs to worry."')).toEqual([
      '2026-03-09',
      '2026-03-09',
    ])
  })

  it('a text without a day tells none', () => {
    expect(days('Mayor Ida Moen said on Monday the bridge was safe.', null)).toEqual([null])
  })
})
