import { expect, test } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

const silences = (text: string): (string | undefined)[] =>
  extractProposals(text)
    .filter(({ stance }) => stance === 'NOT_COMMENTED')
    .map(({ source }) => source?.name)

test('whoever speaks of another matter is still silent on the one that was asked about', () => {
  expect(
    silences(
      'Norland and Karsk have not publicly acknowledged the mediation request. ' +
        'Minister Dana Brandt stated that Norland believes negotiations are needed over fish.',
    ),
  ).toEqual(['Norland', 'Karsk'])
})

test('whoever answered on the matter in the same text is not said to be silent on it', () => {
  expect(
    silences(
      'Norland has not commented on the mediation request from Karsk. Norland said that the mediation request from Karsk was under review.',
    ),
  ).toEqual([])
})
