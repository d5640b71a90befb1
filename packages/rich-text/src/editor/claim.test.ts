import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from '../block-id.ts'
import { bodyFromText } from '../create-body.ts'
import { deriveMentions } from '../mentions.ts'
import { type ParsedBody, parseBody } from '../parse-body.ts'
import { bodyExtensions } from './body-extensions.ts'

const editing = (text: string): Editor =>
  new Editor({ element: null, extensions: bodyExtensions, content: bodyFromText(text, { newId: countingBlockIds() }) })

function marked(editor: Editor): string[] {
  const parsed: ParsedBody = parseBody(editor.getJSON())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return deriveMentions(parsed.body).map(
    ({ claimId, role, spans }) => `${claimId} ${role}: ${spans.map(({ quote }) => quote.exact).join(' | ')}`,
  )
}

describe('marking claims in the editor', () => {
  it('marks the selected words, over paragraphs if need be', () => {
    const editor = editing('One two.\nThree four.')
    editor.commands.setTextSelection({ from: 5, to: 16 })
    expect(editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })).toBe(true)
    expect(marked(editor)).toEqual(['claim_1 ATTRIBUTED: two. | Three'])
  })

  it('marks nothing when nothing is selected', () => {
    const editor = editing('One two.')
    expect(editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })).toBe(false)
    expect(marked(editor)).toEqual([])
  })

  it('lets claims overlap, and replaces the role of a claim that is marked again', () => {
    const editor = editing('One two three.')
    editor.commands.setTextSelection({ from: 1, to: 8 })
    editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })
    editor.commands.setTextSelection({ from: 5, to: 14 })
    editor.commands.setClaim({ claimId: 'claim_2', role: 'STATED_AS_FACT' })
    editor.commands.setClaim({ claimId: 'claim_1', role: 'DEBUNKED' })
    expect(marked(editor)).toEqual([
      'claim_1 ATTRIBUTED: One ',
      'claim_1 DEBUNKED: two three',
      'claim_2 STATED_AS_FACT: two three',
    ])
  })

  it('takes a claim off the selection, or off the whole body', () => {
    const editor = editing('One two three.')
    editor.commands.setTextSelection({ from: 1, to: 14 })
    editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })
    editor.commands.setTextSelection({ from: 5, to: 9 })
    editor.commands.unsetClaim('claim_1')
    expect(marked(editor)).toEqual(['claim_1 ATTRIBUTED: One  | three'])
    editor.commands.setTextSelection(1)
    editor.commands.unsetClaim('claim_1')
    expect(marked(editor)).toEqual([])
  })

  it('does not follow the words that are typed after a claim, or into the next paragraph', () => {
    const editor = editing('One two')
    editor.commands.setTextSelection({ from: 1, to: 8 })
    editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })
    editor.commands.setTextSelection(8)
    const type = (text: string) => editor.commands.command(({ tr }) => tr.insertText(text) === tr)
    type('!')
    editor.commands.splitBlock()
    type('Next')
    expect(editor.getText()).toBe('One two!\n\nNext')
    expect(marked(editor)).toEqual(['claim_1 ATTRIBUTED: One two'])
  })

  it('keeps code, links and claims on the same words, as a save does', () => {
    const editor = editing('One two')
    editor.commands.setTextSelection({ from: 1, to: 8 })
    editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })
    editor.chain().setMark('code').setMark('bold').setMark('link', { href: 'https://example.org' }).run()
    expect(marked(editor)).toEqual(['claim_1 ATTRIBUTED: One two'])
    expect(editor.getJSON().content[0]?.content?.[0]).toMatchObject({
      marks: [{ type: 'claim' }, { type: 'link' }, { type: 'bold' }, { type: 'code' }],
    })
  })
})
