import { expect, test } from 'vitest'
import { isOpen, scopeInWords } from './redaction-words.ts'

test.each([
  ['NEWSROOM', null, null, 'Words wherever they stand'],
  ['RECORD', 'article_1', null, 'Words in an article'],
  ['VERSION', 'claim_1', 3, 'Version 3 of a claim'],
  ['VERSION', 'correction_1', null, 'All of a correction'],
] as const)('what a redaction strikes is said in words: %s of %s', (scope, subjectId, version, words) => {
  expect(scopeInWords({ scope, subjectId, version })).toBe(words)
})

test('what was carried out or called off is decided', () => {
  expect((['PROPOSED', 'WAITING', 'APPLIED', 'CALLED_OFF'] as const).map((state) => isOpen({ state }))).toEqual([
    true,
    true,
    false,
    false,
  ])
})
