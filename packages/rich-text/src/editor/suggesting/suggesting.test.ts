import { Editor } from '@tiptap/core'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBlockIds } from '../../block-id.ts'
import { toText } from '../../blocks.ts'
import { claimIds } from '../../claim-marks.ts'
import { bodyFromText } from '../../create-body.ts'
import { deriveMentions } from '../../mentions.ts'
import { parseBody } from '../../parse-body.ts'
import { bodyExtensions } from '../body-extensions.ts'
import { placedSuggestions } from './placed-suggestions.ts'

function editing(text: string, by: string | null = 'anna') {
  const content = bodyFromText(text, { newId: countingBlockIds() })
  const editor = new Editor({ element: null, extensions: bodyExtensions, content })
  // Without a page there is no view, with which an editor begins to use the plugins and hooks of its extensions.
  const make: (transaction: Transaction) => void = Reflect.get(editor, 'dispatchTransaction').bind(editor)
  Reflect.set(editor, 'editorState', editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  Reflect.set(editor, 'dispatchTransaction', editor.extensionManager.dispatchTransaction(make))
  const refused: string[] = []
  editor.on('suggestionRefused', () => refused.push('refused'))
  editor.commands.setSuggesting(by)
  return { editor, refused }
}

function read(editor: Editor) {
  const parsed = parseBody(editor.getJSON())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed
}

const text = (editor: Editor): string => toText(read(editor).body)
const suggested = (editor: Editor): string[] =>
  placedSuggestions(editor.state.doc).map(({ by, deleted, inserted, formatted, style }) =>
    `${by}: -${deleted} +${inserted} ~${formatted} ${style ?? ''}`.trim(),
  )
const select = (editor: Editor, from: number, to: number): void => {
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)))
}
const type = (editor: Editor, words: string): void => {
  for (const letter of words) editor.view.dispatch(editor.state.tr.insertText(letter))
}
const erase = (editor: Editor): void => {
  const { from, to, empty } = editor.state.selection
  editor.view.dispatch(editor.state.tr.delete(empty ? from - 1 : from, to))
}
const claims = (editor: Editor): string[] =>
  deriveMentions(read(editor).body).map(({ spans }) => spans.map(({ quote }) => quote.exact).join('|'))

describe('suggesting', () => {
  it('marks what is typed and what is deleted, and leaves the text as readers read it', () => {
    const { editor } = editing('The old ferry sank.')
    select(editor, 5, 8)
    erase(editor)
    type(editor, 'new')
    expect(suggested(editor)).toEqual(['anna: -old +new ~'])
    expect(editor.getText()).toBe('The oldnew ferry sank.')
    expect(text(editor)).toBe('The old ferry sank.')
    editor.commands.resolveSuggestions(() => 'accept')
    expect(text(editor)).toBe('The new ferry sank.')
    editor.commands.undo()
    expect(suggested(editor)).toEqual(['anna: -old +new ~'])
  })

  it('strikes letter for letter, and takes back what was only suggested', () => {
    const { editor } = editing('The ferry.')
    select(editor, 10, 10)
    for (const _letter of 'ferry') erase(editor)
    expect(suggested(editor)).toEqual(['anna: -ferry + ~'])
    type(editor, 'boat')
    erase(editor)
    expect(suggested(editor)).toEqual(['anna: -ferry +boa ~'])
    expect(text(editor)).toBe('The ferry.')
  })

  it('keeps one’s own suggestions apart from those of others', () => {
    const { editor } = editing('The ferry.')
    select(editor, 4, 4)
    type(editor, ' old')
    editor.commands.setSuggesting('ben')
    type(editor, ' red')
    select(editor, 4, 8)
    erase(editor)
    expect(suggested(editor)).toEqual(['anna: - + old ~', 'ben: - old + red ~'])
    editor.commands.resolveSuggestions(({ by }) => (by === 'anna' ? 'accept' : 'keep'))
    expect(text(editor)).toBe('The old ferry.')
  })

  it('gives the words that replace those of a claim the claim, and keeps it whichever way it is decided', () => {
    for (const resolution of ['accept', 'reject'] as const) {
      const { editor } = editing('It carried 200 people home.', null)
      select(editor, 4, 22)
      editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })
      editor.commands.setSuggesting('anna')
      select(editor, 12, 22)
      type(editor, '300 children')
      expect(claims(editor)).toEqual(['carried 200 people'])
      editor.commands.resolveSuggestions(() => resolution)
      expect(claims(editor)).toEqual([resolution === 'accept' ? 'carried 300 children' : 'carried 200 people'])
    }
  })

  it('suggests a style, and withdraws it when it is asked for again', () => {
    const { editor } = editing('The ferry.')
    select(editor, 5, 10)
    editor.commands.toggleBold()
    expect(suggested(editor)).toEqual(['anna: - + ~ferry bold'])
    expect(JSON.stringify(read(editor).body)).not.toContain('bold')
    editor.commands.toggleBold()
    expect(suggested(editor)).toEqual([])
  })

  it('adds whole paragraphs, and refuses what would change what readers read', () => {
    const { editor, refused } = editing('One.\nTwo.')
    select(editor, 5, 5)
    editor.commands.splitBlock()
    type(editor, 'More.')
    expect(suggested(editor)).toEqual(['anna: - +More. ~'])
    expect(text(editor)).toBe('One.\n\nTwo.')
    expect(refused).toEqual([])
    select(editor, 3, 3)
    editor.commands.splitBlock()
    editor.commands.setHeading({ level: 2 })
    editor.commands.setHorizontalRule()
    expect(refused.length).toBeGreaterThanOrEqual(3)
    expect(text(editor)).toBe('One.\n\nTwo.')
    editor.commands.resolveSuggestions(() => 'reject')
    expect(read(editor).body.content).toHaveLength(2)
  })

  it('leaves words that are typed within a suggestion, while nothing is suggested, out of it', () => {
    const { editor } = editing('The ferry.')
    select(editor, 4, 4)
    type(editor, ' old')
    editor.commands.setSuggesting(null)
    select(editor, 6, 6)
    type(editor, 'X')
    expect(text(editor)).toBe('TheX ferry.')
  })

  it('never changes what readers read, whatever is typed, deleted and styled', () => {
    const act = fc.tuple(fc.constantFrom('type', 'erase', 'bold', 'split', 'replace'), fc.nat(60), fc.nat(60))
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (acts, who) => {
          const { editor } = editing('It carried 200 people.\n- not a list\nAnd sank.', null)
          select(editor, 4, 15)
          editor.commands.setClaim({ claimId: 'claim_1', role: 'ATTRIBUTED' })
          const before = read(editor).body
          for (const [index, [what, one, other]] of acts.entries()) {
            editor.commands.setSuggesting(who[index] ? 'anna' : 'ben')
            const size = editor.state.doc.content.size
            const [from, to] = [Math.min(one, other, size), Math.min(Math.max(one, other), size)]
            editor.commands.setTextSelection(what === 'split' ? from : { from, to })
            if (what === 'type') type(editor, 'zz')
            if (what === 'erase') erase(editor)
            if (what === 'bold') editor.commands.toggleBold()
            if (what === 'split') editor.commands.splitBlock()
            if (what === 'replace') editor.view.dispatch(editor.state.tr.insertText('yy', from, to))
            editor.state.doc.check()
            expect(toText(read(editor).body)).toBe(toText(before))
          }
          expect(claims(editor)).toEqual(['carried 200'])
          editor.commands.resolveSuggestions(() => 'reject')
          expect(claimIds(read(editor).body)).toEqual(['claim_1'])
          expect(toText(read(editor).body)).toBe(toText(before))
          editor.destroy()
        },
      ),
      { numRuns: 150 },
    )
  })
})
