import { expect, test } from 'vitest'
import { extractProposals } from '../extract-proposals.ts'

const takenBack = (text: string): (string | undefined)[] =>
  extractProposals(text)
    .filter(({ stance }) => stance === 'WITHDRAWS')
    .map(({ source }) => source?.name)

test('who withdraws what was said takes it back', () => {
  expect(takenBack('Anna Holt withdrew her remarks about the dam on Friday.')).toEqual(['Anna Holt'])
  expect(takenBack('Minister Ole Brand withdrew the accusation that the bank had lied.')).toEqual(['Ole Brand'])
})

test('who withdraws ships, troops or money takes nothing back', () => {
  const text =
    'Karsk has agreed to withdraw its tanks from the valley while talks are held, according to two officials.'
  expect(takenBack(text)).toEqual([])
  expect(extractProposals(text)).toMatchObject([
    {
      stance: 'ASSERTS',
      claim: { text: 'Karsk has agreed to withdraw its tanks from the valley while talks are held' },
    },
  ])
})
