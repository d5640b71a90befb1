import { expect, test } from 'vitest'
import { questionAbout } from './reference-words.ts'

test.each([
  ['he', 'Who is “he”?'],
  ['Their', 'Who is “Their”?'],
  ['there', 'Where is “there”?'],
  ['in May', 'When is “in May”?'],
  ['last week', 'When is “last week”?'],
  ['the plan', 'What is “the plan”?'],
])('an editor is asked about “%s” in words that fit', (words, question) => {
  expect(questionAbout(words)).toBe(question)
})
