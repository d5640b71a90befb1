import { expect, test } from 'vitest'
import { removalQuestion } from './removal-question.ts'

const source = {
  id: 'source_1',
  name: 'Mayor Ilse Brandt',
  kind: 'PERSON',
  role: null,
  standIn: false,
  state: 'ACCEPTED',
  affiliation: null,
} as const

test('taking down what readers see is said to happen at once and everywhere', () => {
  const question = removalQuestion({ source, publicFrom: '2026-03-01T00:00:00Z' }, 3)
  expect(question?.title).toContain('Mayor Ilse Brandt')
  expect(question?.message).toContain('From this moment')
  expect(question?.message).toContain('in all 3 articles')
  expect(question?.message).not.toMatch(/until|again/u)
})

test('what readers never saw is removed without a question, since that can be undone', () => {
  expect(removalQuestion({ source, publicFrom: null }, 3)).toBeNull()
})
