import { expect, test } from 'vitest'
import { synonymsOf } from '../../matching/synonyms.ts'
import { SYNONYM_GROUPS } from './synonym-groups.ts'

test.each([
  ['kill', 'murder'],
  ['resign', 'quit'],
  ['arrest', 'detain'],
])('“%s” may stand for “%s” in a retelling', (word, other) => {
  expect(synonymsOf(word)).toContain(other)
  expect(synonymsOf(other)).toContain(word)
})

test.each([
  ['kill', 'arrest'],
  ['open', 'shut'],
  ['buy', 'sell'],
])('“%s” may not stand for “%s”', (word, other) => {
  expect(synonymsOf(word)).not.toContain(other)
})

test('every group has several words, in small letters, and each of them once', () => {
  for (const group of SYNONYM_GROUPS) {
    const words = group.trim().split(/\s+/)
    expect(words.length).toBeGreaterThan(1)
    expect(new Set(words).size).toBe(words.length)
    expect(group).toBe(group.toLowerCase())
  }
})
