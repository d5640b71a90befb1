import { getSchema } from '@tiptap/core'
import { splitBlock } from '@tiptap/pm/commands'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from '../block-id.ts'
import { bodyFromText } from '../create-body.ts'
import { markClaim } from '../claim-marks.ts'
import { blockIdPlugin } from './block-ids.ts'
import { bodyExtensions } from './body-extensions.ts'

const schema = getSchema(bodyExtensions)

function editing(text: string): EditorState {
  const body = markClaim(
    bodyFromText(text, { newId: countingBlockIds() }),
    { blockId: 'b_1', start: 0, end: 5 },
    { claimId: 'claim_1', role: 'ATTRIBUTED' },
  )
  return EditorState.create({ doc: schema.nodeFromJSON(body), plugins: [blockIdPlugin(countingBlockIds('new_'))] })
}

function idsAndTexts(state: EditorState): string[] {
  const found: string[] = []
  state.doc.descendants((node) => {
    if (node.isTextblock) found.push(`${node.attrs['id']} ${node.textContent}`)
  })
  return found
}

describe('block ids while an editor types', () => {
  it('leaves the id with the first half when a paragraph is split', () => {
    let state = editing('First words.\nSecond.')
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 7)))
    splitBlock(state, (transaction) => {
      state = state.apply(transaction)
    })
    expect(idsAndTexts(state)).toEqual(['b_1 First ', 'new_1 words.', 'b_2 Second.'])
  })

  it('leaves the id with the text when a line is opened above it', () => {
    let state = editing('First.\nSecond.')
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)))
    splitBlock(state, (transaction) => {
      state = state.apply(transaction)
    })
    expect(idsAndTexts(state)).toEqual(['new_1 ', 'b_1 First.', 'b_2 Second.'])
  })

  it('gives a new id to the copy of a paragraph, even when it is pasted above the original', () => {
    let state = editing('First.\nSecond.')
    const copy = state.doc.child(1)
    state = state.apply(state.tr.insert(0, copy))
    expect(idsAndTexts(state)).toEqual(['new_1 Second.', 'b_1 First.', 'b_2 Second.'])
  })

  it('keeps the id of a paragraph that is moved', () => {
    let state = editing('First.\nSecond.')
    const moved = state.doc.child(1)
    state = state.apply(state.tr.delete(8, 8 + moved.nodeSize).insert(0, moved))
    expect(idsAndTexts(state)).toEqual(['b_2 Second.', 'b_1 First.'])
  })

  it('does not stretch a claim over words that are typed after it', () => {
    const state = editing('Words.')
    const typed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 6)))
    const after = typed.apply(typed.tr.insertText('!', 6))
    expect(after.doc.rangeHasMark(6, 7, schema.mark('claim', { claimId: 'claim_1', role: 'ATTRIBUTED' }).type)).toBe(
      false,
    )
  })
})
