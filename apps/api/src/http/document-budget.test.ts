import { expect, test } from 'vitest'
import { DocumentBudget } from './document-budget.ts'

let now = 0
const budget = new DocumentBudget(() => now)
const overlapping = (count: number, name = 'a') => `{ ${`${name}: __typename `.repeat(count)} }`

test('a document whose fields overlap by the thousand is refused before it is checked', () => {
  expect(budget.refuse(overlapping(150), 'one')).toBeNull()
  expect(budget.refuse(overlapping(1_200), 'one')).toMatchObject({ status: 400, code: 'DOCUMENT_TOO_COMPLEX' })
})

test('an address that sends costly documents without end waits, another does not, and it goes on after a while', () => {
  const answers = Array.from({ length: 20 }, (_, at) => budget.refuse(overlapping(180, `a${at}`), 'costly')?.code)
  expect(answers.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => undefined))
  expect(answers.at(-1)).toBe('TOO_MANY_REQUESTS')
  expect(budget.refuse(overlapping(180, 'b'), 'other')).toBeNull()
  now += 3_000
  expect(budget.refuse(overlapping(180, 'c'), 'costly')).toBeNull()
})

test('a document that was accepted is paid for, whoever sends it again', () => {
  const text = overlapping(180, 'd')
  expect(budget.refuse(text, 'first')).toBeNull()
  for (let turn = 0; turn < 100; turn += 1) expect(budget.refuse(text, 'again')).toBeNull()
  expect(budget.refuse(overlapping(180, 'e'), 'again')).toBeNull()
})
