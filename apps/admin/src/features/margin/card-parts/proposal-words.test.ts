import { expect, test } from 'vitest'
import { proposalWords } from './proposal-words.ts'

test.each([
  ['rule:silence-does-not-confirm', 0.95, 'Proposed because of words for keeping silent; a strong sign'],
  ['rule:verb-that', 0.6, 'Proposed because of a verb of saying; a fair sign'],
  ['rule:check-worthy', 0.3, 'Proposed because it can be checked; a weak sign'],
  ['rule:something-new', 0.8, 'Proposed by rule “something new”; a strong sign'],
  ['model/claims-1.2', 0.5, 'Proposed by model “claims 1.2”; a fair sign'],
])('what %s proposes with %d is told with its reason and without a figure', (proposedBy, score, words) => {
  expect(proposalWords({ proposedBy, score })).toBe(words)
  expect(words).not.toMatch(/%|sure/u)
})
