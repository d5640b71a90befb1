import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/react'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { WordRange } from './plain-text.ts'

/** Where the words of threads stand in a document, and which of them are looked at. */
export interface CommentedText {
  /** By the thread's id; none where the words are gone. */
  ranges: ReadonlyMap<string, readonly WordRange[]>
  focused: string | null
  /** Words for which a comment is being written. */
  held: WordRange | null
}

const uncommented: CommentedText = { ranges: new Map(), focused: null, held: null }

const commentsKey = new PluginKey<CommentedText>('comments')

/** The threads of an editor's text. */
export const commentsIn = (state: EditorState): CommentedText => commentsKey.getState(state) ?? uncommented

/** Shows threads in an editor in another way, without a step in its history. */
export function showComments(editor: Editor, change: Partial<CommentedText>): void {
  editor.view.dispatch(editor.state.tr.setMeta(commentsKey, change).setMeta('addToHistory', false))
}

function mapped({ mapping }: Transaction, { from, to }: WordRange): WordRange[] {
  const range = { from: mapping.map(from, 1), to: mapping.map(to, -1) }
  return range.from < range.to ? [range] : []
}

function follow(text: CommentedText, transaction: Transaction): CommentedText {
  const ranges = new Map([...text.ranges].map(([id, all]) => [id, all.flatMap((range) => mapped(transaction, range))]))
  const held = text.held && (mapped(transaction, text.held)[0] ?? null)
  return { ...text, ranges, held }
}

function decorationsOf({ ranges, focused, held }: CommentedText): Decoration[] {
  const all = [...ranges].flatMap(([id, some]) => some.map((range) => ({ ...range, id })))
  const cuts = [...new Set(all.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b)
  const shown = cuts.flatMap((from, index) => {
    const to = cuts[index + 1]
    const ids = all.filter((range) => to !== undefined && range.from < to && range.to > from).map(({ id }) => id)
    if (to === undefined || ids.length === 0) return []
    const attributes = { class: 'commented-words', 'data-comments': ids.join(' ') }
    const looked = focused !== null && ids.includes(focused) ? { 'data-looked-at': '' } : {}
    return [Decoration.inline(from, to, { nodeName: 'span', ...attributes, ...looked })]
  })
  return held === null ? shown : [...shown, Decoration.inline(held.from, held.to, { class: 'held-words' })]
}

interface Options {
  /** Called when words are clicked: with the threads about them, and whether they make a claim as well. */
  onPick: (threadIds: readonly string[], makesClaim: boolean) => void
}

/** Shows which words of a document are commented. They are told from outside, and nothing of it is in the document. */
export const CommentHighlights = Extension.create<Options>({
  name: 'commentHighlights',

  addOptions() {
    return { onPick: () => undefined }
  },

  addProseMirrorPlugins() {
    const { onPick } = this.options
    return [
      new Plugin<CommentedText>({
        key: commentsKey,
        state: {
          init: () => uncommented,
          apply: (transaction, before) => {
            const change: Partial<CommentedText> | undefined = transaction.getMeta(commentsKey)
            const followed = transaction.docChanged ? follow(before, transaction) : before
            return change ? { ...followed, ...change } : followed
          },
        },
        props: {
          decorations: (state) => DecorationSet.create(state.doc, decorationsOf(commentsIn(state))),
          handleClick: (_view, _pos, event) => {
            const target = event.target instanceof Element ? event.target : null
            const ids = target?.closest('[data-comments]')?.getAttribute('data-comments')?.split(' ') ?? []
            if (ids.length > 0) onPick(ids, target?.closest('[data-claims]') !== null)
            return false
          },
        },
      }),
    ]
  },
})
