import { expect, test } from 'vitest'
import { proposalWords, reasonsOf } from './proposal-words.ts'

test.each([
  ['rule:silence-does-not-confirm', 'SURE', 'Proposed because of words for keeping silent; sure'],
  ['rule:verb-that', 'LIKELY', 'Proposed because of a verb of saying; likely'],
  ['rule:check-worthy', 'WEAK', 'Proposed because it can be checked; weak'],
  ['rule:something-new', 'SURE', 'Proposed by rule “something new”; sure'],
  ['model/claims-1.2', 'LIKELY', 'Proposed by model “claims 1.2”; likely'],
] as const)('what %s proposes is told with its reason and how sure it is: %s', (proposedBy, strength, words) => {
  expect(proposalWords({ proposedBy, strength })).toBe(words)
})

test('a reason that several parts share is told once', () => {
  const saying = { proposedBy: 'rule:verb-that', strength: 'SURE' } as const
  const source = { id: 'source_1', name: 'Ola Brandt', kind: 'PERSON' } as const
  expect(
    reasonsOf([
      { ...saying, source: null },
      { ...saying, source },
      { proposedBy: 'rule:silence', strength: 'WEAK', source: { ...source, name: 'South Line' } },
    ]),
  ).toEqual([
    { about: ['The claim', 'Ola Brandt'], words: 'Proposed because of a verb of saying; sure' },
    { about: ['South Line'], words: 'Proposed because of words for keeping silent; weak' },
  ])
})
