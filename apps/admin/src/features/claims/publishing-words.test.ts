import { expect, test } from 'vitest'
import { publishingWords } from './publishing-words.ts'

test('an editor is told that a verdict stays in the newsroom while no published page makes the claim', () => {
  expect(publishingWords(0)).toBe('Otherwise it stays in the newsroom until it is recorded again for readers.')
})

test.each([
  [1, 'If ticked, one published mention shows the new verdict at once.'],
  [3, 'If ticked, 3 published mentions show the new verdict at once.'],
])('an editor is told that publishing a verdict reaches %i published pages', (pages, words) => {
  expect(publishingWords(pages)).toBe(
    `${words} Otherwise it stays in the newsroom until it is recorded again for readers.`,
  )
})
