import { expect, test } from 'vitest'
import { publicationState } from './publication-state.ts'

test('a proposal shows as one even when nothing of it is public', () => {
  expect(publicationState({ state: 'PROPOSED', publicFrom: null, hasDraft: true })).toBe('PROPOSED')
})

test.each([
  ['DRAFT', null, true],
  ['CHANGED', '2026-03-01T00:00:00Z', true],
  ['PUBLISHED', '2026-03-01T00:00:00Z', false],
] as const)('an accepted record shows as %s', (word, publicFrom, hasDraft) => {
  expect(publicationState({ state: 'ACCEPTED', publicFrom, hasDraft })).toBe(word)
})
