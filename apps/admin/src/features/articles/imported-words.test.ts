import { expect, test } from 'vitest'
import { importedWords } from './imported-words.ts'

test('an import in which no claim was found tells how to make one', () => {
  expect(importedWords(0, 0, 2)).toBe('Imported. No claim was found in it: select words to make one.')
})

test.each([
  ['none', 2, 0, 1, 'Imported: 2 claims and 1 source found, proposed for you to check.'],
  ['one', 3, 1, 2, /^Imported: 3 claims and 2 sources found\. 1 of the claims is on record already;/],
  ['some', 3, 2, 0, /^Imported: 3 claims and 0 sources found\. 2 of the claims are on record already;/],
  ['all', 1, 1, 1, /^Imported: 1 claim and 1 source found\. All the claims are on record already;/],
])('an import says of its claims that %s are on record already', (_how, claims, recorded, sources, words) => {
  expect(importedWords(claims, recorded, sources)).toMatch(words)
})
