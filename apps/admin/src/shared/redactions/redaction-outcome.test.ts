import { expect, test } from 'vitest'
import { outcomeInWords } from './redaction-outcome.ts'

test.each([
  [{ state: 'PROPOSED', dueAt: null, rows: 0 }, /^It waits for a second person to approve it\.$/],
  [
    { state: 'WAITING', dueAt: '2026-03-02T10:00:00Z', rows: 0 },
    /^It is carried out on .*2026.* unless somebody calls it off\.$/,
  ],
  [{ state: 'APPLIED', dueAt: null, rows: 0 }, /^Nothing was found to strike\.$/],
  [{ state: 'APPLIED', dueAt: null, rows: 3 }, /^It is redacted\.$/],
] as const)('whoever asks for a redaction is told what becomes of it: $0.state', (redaction, words) => {
  expect(outcomeInWords(redaction)).toMatch(words)
})
