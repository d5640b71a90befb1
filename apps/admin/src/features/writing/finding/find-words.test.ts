import { getSchema } from '@tiptap/core'
import { deriveMentions, parseBody, toText } from '@sourceline/rich-text'
import { bodyExtensions } from '@sourceline/rich-text/editor'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { findWords, replacing } from './find-words.ts'

const schema = getSchema(bodyExtensions)
const claim = { type: 'claim', attrs: { claimId: 'claim_1', role: 'ATTRIBUTED' } }
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const reference = { type: 'footnoteReference', attrs: { noteId: 'n1' } }

const state = EditorState.create({
  doc: schema.nodeFromJSON({
    type: 'doc',
    content: [
      paragraph(text('Tal: '), text('the crane of Tal', claim), text(' moves.')),
      paragraph(text('It’s old'), reference, text(' iron')),
      {
        type: 'footnotes',
        content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [paragraph(text('In TAL.'))] }],
      },
    ],
  }),
})

const found = (words: string, exact = false): string[] =>
  findWords(state.doc, words, exact).map(({ from, to }) => state.doc.textBetween(from, to))

test('words are found in every block, with and without regard to capitals', () => {
  expect(found('tal')).toEqual(['Tal', 'Tal', 'TAL'])
  expect(found('Tal', true)).toEqual(['Tal', 'Tal'])
  expect(found("it's")).toEqual(['It’s'])
  expect(found('')).toEqual([])
})

test('words are found across a claim’s edge and a footnote’s sign, but not across blocks', () => {
  expect(found('Tal moves')).toEqual(['Tal moves'])
  expect(found('old iron')).toEqual(['old iron'])
  expect(found('moves. It')).toEqual([])
})

test('what is replaced goes on making its claim, at its end too', () => {
  const parsed = parseBody(replacing(state, findWords(state.doc, 'tal', false), 'Norhaven').doc.toJSON())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  expect(toText(parsed.body)).toBe('Norhaven: the crane of Norhaven moves.\n\nIt’s old iron\n\nIn Norhaven.')
  expect(deriveMentions(parsed.body)[0]?.spans.map(({ quote }) => quote.exact)).toEqual(['the crane of Norhaven'])
})

test('a footnote keeps its sign when the words around it are replaced', () => {
  const { doc } = replacing(state, findWords(state.doc, 'old iron', false), 'steel')
  expect(doc.child(1).textContent).toBe('It’s steel')
  expect(doc.child(1).lastChild?.type.name).toBe('footnoteReference')
})
