import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { Body } from '../body.ts'
import { deriveMentions } from '../mentions.ts'
import { type ParsedBody, parseBody } from '../parse-body.ts'
import {
  bodyOf,
  caption,
  cell,
  footnote,
  footnotes,
  head,
  paragraph,
  reference,
  row,
  table,
  tableFigure,
  text,
} from '../testing/parsed.ts'
import { toMarkdown } from '../to-markdown.ts'
import { insertingBlock, movingBlock } from './block-commands.ts'
import { blockIdPlugin } from './block-ids.ts'
import { bodyExtensions } from './body-extensions.ts'
import { insertingFootnote, leavingFootnote } from './footnote-commands.ts'
import { footnotePlugin } from './footnote-plugin.ts'
import { leavingCaption } from './nodes/caption.ts'
import { leavingPullQuote } from './nodes/pull-quote.ts'
import { tableActions } from './table-commands.ts'

const schema = getSchema(bodyExtensions)

/** A body being edited, without a page to show it. */
class Desk {
  #state: EditorState

  constructor(body: Body) {
    const plugins = [footnotePlugin(), blockIdPlugin(), history()]
    this.#state = EditorState.create({ doc: schema.nodeFromJSON(body), plugins })
  }

  get state(): EditorState {
    return this.#state
  }

  run(command: Command): boolean {
    return command(this.#state, (tr) => {
      this.#state = this.#state.apply(tr)
    })
  }

  select(from: number, to = from): void {
    const { doc, tr } = this.#state
    this.#state = this.#state.apply(tr.setSelection(TextSelection.create(doc, from, to)))
  }

  /** Puts the cursor behind words. */
  goBehind(words: string): number {
    let found = -1
    this.#state.doc.descendants((node, pos) => {
      const at = node.isText ? (node.text ?? '').indexOf(words) : -1
      if (at >= 0 && found < 0) found = pos + at + words.length
    })
    if (found < 0) throw new Error(`“${words}” is not in the text`)
    this.select(found)
    return found
  }

  type(words: string): void {
    this.#state = this.#state.apply(this.#state.tr.insertText(words))
  }

  delete(from: number, to: number): void {
    this.#state = this.#state.apply(this.#state.tr.delete(from, to))
  }

  get body(): Body {
    this.#state.doc.check()
    const parsed: ParsedBody = parseBody(this.#state.doc.toJSON())
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    return parsed.body
  }

  get markdown(): string {
    return toMarkdown(this.body)
  }

  get types(): string[] {
    return this.body.content.map(({ type }) => type)
  }
}

const tolls = tableFigure(caption('Tolls'), table(row(head('Town'), head('Toll')), row(cell('Tal'), cell('2 €'))))

describe('blocks in the editor', () => {
  it.each([
    ['horizontalRule', 'One\n\n---\n\nTwo'],
    ['pullQuote', 'One\n\n>\n\nTwo'],
    ['codeBlock', 'One\n\n```\n\n```\n\nTwo'],
    ['factBox', 'One\n\n> ### \n\nTwo'],
    ['tableFigure', 'One\n\n|  |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |\n\nTwo'],
  ] as const)('a %s is put behind the paragraph, and taken back with one undo', (type, markdown) => {
    const desk = new Desk(bodyOf(paragraph(text('One')), paragraph(text('Two'))))
    desk.goBehind('One')
    expect(desk.run(insertingBlock(type))).toBe(true)
    expect(desk.markdown).toBe(markdown)
    desk.run(undo)
    expect(desk.markdown).toBe('One\n\nTwo')
  })

  it('a pull quote repeats the words that are selected, without their claims', () => {
    const claim = { type: 'claim', attrs: { claimId: 'claim_1', role: 'ATTRIBUTED' } }
    const desk = new Desk(bodyOf(paragraph(text('One '), text('two', claim))))
    desk.select(1, 8)
    desk.run(insertingBlock('pullQuote'))
    expect(desk.markdown).toBe('One two\n\n> One two')
    expect(deriveMentions(desk.body)[0]?.spans).toHaveLength(1)
  })

  it('Enter on an empty last line of a pull quote goes on to whose words they are', () => {
    const desk = new Desk(bodyOf({ type: 'pullQuote', content: [paragraph(text('Words')), paragraph()] }))
    desk.goBehind('Words')
    desk.select(desk.state.selection.from + 2)
    expect(desk.run(leavingPullQuote)).toBe(true)
    desk.type('Brandt')
    expect(desk.markdown).toBe('> Words\n>\n> — Brandt')
  })

  it('a box within a list is put behind the list', () => {
    const item = { type: 'listItem', content: [paragraph(text('One'))] }
    const desk = new Desk(bodyOf({ type: 'bulletList', content: [item, item] }))
    desk.goBehind('One')
    desk.run(insertingBlock('factBox'))
    expect(desk.types).toEqual(['bulletList', 'factBox', 'paragraph'])
  })

  it('blocks move up and down with what they hold, but not below the footnotes', () => {
    const desk = new Desk(bodyOf(paragraph(text('One'), reference('n1')), tolls, footnotes(footnote('n1', 'Note'))))
    desk.goBehind('2 €')
    expect(desk.run(movingBlock(1))).toBe(false)
    expect(desk.run(movingBlock(-1))).toBe(true)
    expect(desk.types).toEqual(['tableFigure', 'paragraph', 'footnotes'])
    desk.type('!')
    expect(desk.markdown).toContain('2 €!')
  })

  it('Enter in a caption goes on: into a table, and behind a pull quote', () => {
    const desk = new Desk(bodyOf(tolls, { type: 'pullQuote', content: [paragraph(text('Words')), caption('Brandt')] }))
    desk.goBehind('Tolls')
    desk.run(leavingCaption)
    desk.type('First ')
    expect(desk.markdown).toContain('| First Town | Toll |')
    desk.goBehind('Brandt')
    desk.run(leavingCaption)
    desk.type('After')
    expect(desk.markdown).toContain('> — Brandt\n\nAfter')
  })
})

describe('a table in the editor', () => {
  it('gets rows and columns and loses them', () => {
    const desk = new Desk(bodyOf(tolls))
    desk.goBehind('Tal')
    desk.run(tableActions.rowAfter)
    desk.run(tableActions.columnAfter)
    expect(desk.markdown).toBe('Tolls\n\n| Town |  | Toll |\n| --- | --- | --- |\n| Tal |  | 2 € |\n|  |  |  |')
    desk.run(tableActions.deleteColumn)
    desk.run(tableActions.deleteRow)
    expect(desk.markdown).toBe('Tolls\n\n|  | Toll |\n| --- | --- |\n|  |  |')
  })

  it('goes with its caption', () => {
    const desk = new Desk(bodyOf(tolls, paragraph(text('After'))))
    desk.goBehind('Tal')
    desk.run(tableActions.deleteTable)
    expect(desk.markdown).toBe('After')
  })

  it('gives its cells’ words to claims', () => {
    const desk = new Desk(bodyOf(tolls))
    desk.goBehind('2 €')
    const { tr, selection } = desk.state
    const mark = schema.mark('claim', { claimId: 'claim_1', role: 'STATED_AS_FACT' })
    desk.run((_state, dispatch) => (dispatch?.(tr.addMark(selection.from - 3, selection.from, mark)), true))
    expect(deriveMentions(desk.body)[0]?.spans.map(({ quote }) => quote.exact)).toEqual(['2 €'])
  })
})

describe('a footnote in the editor', () => {
  const report = (): Body =>
    bodyOf(
      paragraph(text('One'), reference('n1')),
      paragraph(text('Two'), reference('n2')),
      footnotes(footnote('n1', 'First'), footnote('n2', 'Second')),
    )

  it('is made behind the selection, numbered by its place, and written at once', () => {
    const desk = new Desk(report())
    desk.select(2)
    desk.run(insertingFootnote)
    desk.type('New')
    expect(desk.markdown).toBe('O[^1]ne[^2]\n\nTwo[^3]\n\n[^1]: New\n\n[^2]: First\n\n[^3]: Second')
    desk.run(leavingFootnote)
    desk.type('!')
    expect(desk.markdown).toContain('O[^1]!ne[^2]')
  })

  it('goes with its reference and comes back with it', () => {
    const desk = new Desk(report())
    desk.goBehind('One')
    const from = desk.state.selection.from
    desk.delete(from, from + 1)
    expect(desk.markdown).toBe('One\n\nTwo[^1]\n\n[^1]: Second')
    desk.run(undo)
    expect(desk.markdown).toBe('One[^1]\n\nTwo[^2]\n\n[^1]: First\n\n[^2]: Second')
    desk.delete(from, from + 1)
    desk.goBehind('Two')
    const again = schema.node('footnoteReference', { noteId: 'n1' })
    desk.run(({ tr, selection }, dispatch) => (dispatch?.(tr.insert(selection.from, again)), true))
    expect(desk.markdown).toBe('One\n\nTwo[^1][^2]\n\n[^1]: First\n\n[^2]: Second')
  })

  it('takes its references along when it is deleted', () => {
    const desk = new Desk(report())
    desk.goBehind('First')
    const { $from } = desk.state.selection
    desk.delete($from.before(-1), $from.after(-1))
    expect(desk.markdown).toBe('One\n\nTwo[^1]\n\n[^1]: Second')
  })

  it('changes place with the words that refer to it', () => {
    const desk = new Desk(report())
    desk.goBehind('Two')
    desk.run(movingBlock(-1))
    expect(desk.markdown).toBe('Two[^1]\n\nOne[^2]\n\n[^1]: Second\n\n[^2]: First')
  })
})
