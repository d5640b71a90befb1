import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { arbitraryBody } from '../testing/arbitrary-body.ts'
import { bodyOf, paragraph, text } from '../testing/parsed.ts'
import { bodyExtensions } from './body-extensions.ts'
import { changesWordsOnly, replaceChanged, withoutHistory } from './replace-changed.ts'

const schema = getSchema(bodyExtensions)

it('brings any body to what any other says', () => {
  fc.assert(
    fc.property(arbitraryBody, arbitraryBody, (before, after) => {
      const wanted = schema.nodeFromJSON(after)
      const { tr } = EditorState.create({ doc: schema.nodeFromJSON(before) })
      expect(replaceChanged(tr, wanted).doc.toJSON()).toEqual(wanted.toJSON())
    }),
  )
})

it('leaves a caret at its words, in another block and in a block that changed before it', () => {
  const before = bodyOf(paragraph(text('The ferry.')), paragraph(text('It leaves at six.')))
  const after = bodyOf(
    paragraph(text('The first ferry.')),
    paragraph(text('On Sundays it leaves at six.')),
    paragraph(text('The last one at ten.')),
  )
  const doc = schema.nodeFromJSON(before)
  const caret = doc.content.size - 'six.'.length - 1
  const { tr } = EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
  replaceChanged(
    tr,
    schema.nodeFromJSON({ ...after, content: after.content.toSpliced(1, 1, ...doc.toJSON().content.slice(1)) }),
  )
  expect(tr.selection.$from.parent.textContent.slice(0, tr.selection.$from.parentOffset)).toBe('It leaves at ')
  replaceChanged(tr, schema.nodeFromJSON(after))
  expect(tr.doc.textContent).toContain('On Sundays it leaves at six.')
  expect(tr.selection.$from.parent.textContent.slice(tr.selection.$from.parentOffset)).toBe('six.')
})

const change = (state: EditorState, ...words: string[]) => {
  const content = words.map((one, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index}` },
    content: [{ type: 'text', text: one }],
  }))
  return replaceChanged(state.tr, schema.nodeFromJSON({ type: 'doc', content })).setMeta('addToHistory', false)
}

it('tells words that changed from blocks that came or went', () => {
  const state = EditorState.create({
    doc: schema.nodeFromJSON(bodyOf(paragraph(text('One.')), paragraph(text('Two.')))),
  })
  expect(changesWordsOnly(change(state, 'One.', 'Two.'))).toBe(false)
  const named = state.apply(change(state, 'One.', 'Two.'))
  expect(changesWordsOnly(change(named, 'Only one.', 'Two or so.'))).toBe(true)
  expect(changesWordsOnly(change(named, 'One.', 'Two.', 'Three.'))).toBe(false)
  expect(changesWordsOnly(change(named, 'One.'))).toBe(false)
})

it('forgets what could be undone, which would take along a paragraph that stands between two halves now', () => {
  const split = (): EditorState => {
    const doc = schema.nodeFromJSON({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One.' }] }],
    })
    const state = EditorState.create({ doc, plugins: [history()] })
    const halved = state.apply(state.tr.split(3))
    return halved.apply(
      halved.tr.insert(4, schema.node('paragraph', null, schema.text('Theirs.'))).setMeta('addToHistory', false),
    )
  }
  const undone = (state: EditorState): string => {
    let after = state
    undo(state, (tr) => (after = state.apply(tr)))
    return after.doc.textBetween(0, after.doc.content.size, '|')
  }
  expect(undone(split())).toBe('One.')
  expect(undone(withoutHistory(split()))).toBe('On|Theirs.|e.')
})
