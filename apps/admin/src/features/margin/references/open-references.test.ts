import { expect, test } from 'vitest'
import { piecesOf, saysTheSameWords } from './open-references.ts'

const reference = (id: string, words: string, start: number | null) => ({
  id,
  of: 'STATEMENT' as const,
  words,
  start,
  end: start === null ? null : start + words.length,
  candidates: [],
  choice: null,
})

test('words that point elsewhere stand out in the statement', () => {
  const statement = 'He will close it in May.'
  expect(piecesOf({ statement, open: [reference('1', 'He', 0), reference('2', 'it', 14)] })).toEqual([
    { text: 'He', open: true },
    { text: ' will close ', open: false },
    { text: 'it', open: true },
    { text: ' in May.', open: false },
  ])
})

test('words of the source, and a place beyond the statement, leave it whole', () => {
  const open = [reference('1', 'she', null), reference('2', 'beyond', 200)]
  expect(piecesOf({ statement: 'The lock closes.', open })).toEqual([{ text: 'The lock closes.', open: false }])
})

test('the words of the text are shown where the statement says other ones', () => {
  expect(saysTheSameWords('the lower gates leak,', 'The lower gates leak.')).toBe(true)
  expect(saysTheSameWords('he would close it', 'Hagen would close the lock.')).toBe(false)
})
