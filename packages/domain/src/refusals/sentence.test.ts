import { expect, test } from 'vitest'
import { fillSentence } from './sentence.ts'

test('a sentence is filled with what it speaks of', () => {
  expect(fillSentence('Another {record} has the address “{slug}”.', { record: 'topic', slug: 'river' })).toBe(
    'Another topic has the address “river”.',
  )
  expect(fillSentence('At most {max} characters.', { max: 12_000 })).toBe('At most 12,000 characters.')
})

test('braces in what somebody wrote are told as they are', () => {
  expect(fillSentence('“{name}” and {other}.', { name: '{other}', other: 'more' })).toBe('“{other}” and more.')
})
