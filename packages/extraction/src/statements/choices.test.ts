import { expect, test } from 'vitest'
import { standsIn, writeChoices } from './choices.ts'

const chosen = (drafted: string, ...references: readonly (readonly [words: string, choice: string | null])[]) =>
  writeChoices(
    drafted,
    references.map(([words, choice]) => ({ words, choice })),
  )

test.each([
  ['He resigned.', [['He', 'Per Hagen']], 'Per Hagen resigned.'],
  ['The plan was dead.', [['the plan', 'the plan for a bridge toll']], 'The plan for a bridge toll was dead.'],
  [
    'Sarn told him that his plan failed.',
    [
      ['him', 'Per Hagen'],
      ['his', 'Per Hagen'],
    ],
    'Sarn told Per Hagen that Per Hagen’s plan failed.',
  ],
  ['The board sacked her in May.', [['her', 'Ida Rost']], 'The board sacked Ida Rost in May.'],
  ['The board read her letter.', [['her', 'Ida Rost']], 'The board read Ida Rost’s letter.'],
  ['The port closes in May.', [['in May', 'in May 2026']], 'The port closes in May 2026.'],
  ['The price is (about) $5.', [['(about) $5', '$6']], 'The price is $6.'],
] as const)('%s becomes what the editor says', (drafted, references, expected) => {
  expect(chosen(drafted, ...references).statement).toBe(expected)
})

test('words that are asked about twice keep their order', () => {
  const asked = [
    ['he', null],
    ['he', 'Sarn'],
  ] as const
  expect(chosen('The day he won and he lost, he wept.', ...asked).statement).toBe(
    'The day he won and Sarn lost, Sarn wept.',
  )
})

test('a choice is made again from what was drafted, and taken back', () => {
  expect(chosen('He left.', ['He', 'Sarn']).statement).toBe('Sarn left.')
  expect(chosen('He left.', ['He', null]).statement).toBe('He left.')
})

test('tells where the words stand, before and after a choice', () => {
  const { statement, places } = chosen('He said the plan was dead.', ['He', 'Ida Rost'], ['the plan', null])
  expect(places.map((place) => place && statement.slice(...place))).toEqual(['Ida Rost', 'the plan'])
})

test('what does not stand in the statement is about the whole of it', () => {
  expect(chosen('The report.', ['denied the report', null]).places).toEqual([[0, 11]])
  expect(chosen('The report.', ['denied the report', 'the dam is cracked']).statement).toBe('The dam is cracked.')
})

test('a word within another does not stand there', () => {
  expect(standsIn('The chest was heavy.', 'he')).toBe(false)
  expect(standsIn('Yesterday he left.', 'He')).toBe(true)
})
