import { expect, test } from 'vitest'
import { suggestionLabel, verbOf } from './suggestion-words.ts'

const nothing = { inserted: '', deleted: '', formatted: '', style: null }

test('a suggestion says what it does to which words', () => {
  expect(suggestionLabel({ ...nothing, inserted: 'new' })).toBe('Add “new”')
  expect(suggestionLabel({ ...nothing, deleted: 'old' })).toBe('Delete “old”')
  expect(suggestionLabel({ ...nothing, deleted: 'old', inserted: 'new' })).toBe('Replace “old” with “new”')
  expect(suggestionLabel({ ...nothing, formatted: 'ferry', style: 'bold' })).toBe('Style: bold “ferry”')
  expect(suggestionLabel({ ...nothing, inserted: ' ' })).toBe('Add')
})

test('a replacement that changes a style too is a replacement', () => {
  expect(verbOf({ inserted: 'a', deleted: 'b', formatted: 'c', style: 'italic' })).toBe('Replace')
})
