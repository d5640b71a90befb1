import { expect, test } from 'vitest'
import { otherThan, questionAbout } from './reference-words.ts'

test.each([
  ['he', 'Who is “he”?', 'Somebody else'],
  ['Their', 'Who is “Their”?', 'Somebody else'],
  ['there', 'Where is “there”?', 'Somewhere else'],
  ['in May', 'When is “in May”?', 'Some other time'],
  ['last week', 'When is “last week”?', 'Some other time'],
  ['the plan', 'What is “the plan”?', 'Something else'],
])('an editor is asked about “%s” in words that fit', (words, question, other) => {
  expect(questionAbout(words)).toBe(question)
  expect(otherThan(words, true)).toBe(other)
})

test('where the text offers nobody, the editor is asked to say who it is', () => {
  expect(otherThan('he', false)).toBe('Say who')
  expect(otherThan('there', false)).toBe('Say where')
  expect(otherThan('in May', false)).toBe('Say when')
  expect(otherThan('the plan', false)).toBe('Say what')
})
