import { getSchema } from '@tiptap/core'
import { bodyExtensions } from '@sourceline/rich-text/editor'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { matchingChoices, slashQuery } from './slash-query.ts'

const schema = getSchema(bodyExtensions)

function queryOf(type: string, words: string, at = words.length): string | null {
  const block = schema.node(type, null, schema.text(words))
  const doc = schema.node('doc', null, [block])
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at + 1) })
  return slashQuery(state)?.words ?? null
}

test.each([
  ['paragraph', '/', ''],
  ['paragraph', '/fact b', 'fact b'],
  ['paragraph', 'and/or', null],
  ['paragraph', '/home/x', null],
  ['heading', '/table', null],
  ['codeBlock', '/table', null],
])('a %s that is “%s” asks for %s', (type, words, query) => {
  expect(queryOf(type, words)).toBe(query)
})

test('a slash asks for nothing while the cursor stands before what follows it', () => {
  expect(queryOf('paragraph', '/table', 3)).toBeNull()
})

test('blocks are found by any of their words', () => {
  const labels = ['Fact box', 'Pull quote', 'Code block', 'Table'].map((label) => ({ label }))
  expect(matchingChoices(labels, 'b').map(({ label }) => label)).toEqual(['Fact box', 'Code block'])
  expect(matchingChoices(labels, 'pull q').map(({ label }) => label)).toEqual(['Pull quote'])
  expect(matchingChoices(labels, '')).toHaveLength(4)
})
