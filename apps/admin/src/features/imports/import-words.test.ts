import { expect, test } from 'vitest'
import { hasEnded, progressWords } from './import-words.ts'

test('an import tells how far it is', () => {
  expect(progressWords({ done: 0, total: null })).toBe('Waits for its turn')
  expect(progressWords({ done: 12, total: 40 })).toBe('12 of 40 articles')
  expect(progressWords({ done: 1, total: 1 })).toBe('1 of 1 article')
})

test('an import has ended once it has an end', () => {
  expect(hasEnded({ endedAt: null })).toBe(false)
  expect(hasEnded({ endedAt: '2026-11-29T09:00:00Z' })).toBe(true)
})
