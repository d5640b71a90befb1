import { Extension } from '@tiptap/core'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { newBlockId } from '../block-id.ts'
import { behindReference, footnoteAt, footnotePlugin, settleFootnotes, wordsOfNote } from './footnote-plugin.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnotes: {
      /** Puts a reference behind the selection and goes to its new footnote. */
      insertFootnote: () => ReturnType
      /** Goes from a footnote to its place in the text. */
      leaveFootnote: () => ReturnType
    }
  }
}

/** Puts a reference behind the selection and goes to its new footnote. */
export const insertingFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection
  const { tr } = state
  const type = state.schema.nodes['footnoteReference']
  const index = $to.index()
  if (type === undefined || footnoteAt(state) !== null || !$to.parent.canReplaceWith(index, index, type)) return false
  const noteId = newBlockId()
  tr.insert($to.pos, type.create({ noteId }))
  settleFootnotes(tr, new Map(), null)
  return goingTo(tr, wordsOfNote(tr.doc, noteId), dispatch)
}

/** Goes from a footnote to its place in the text. */
export const leavingFootnote: Command = (state, dispatch) => {
  const note = footnoteAt(state)
  return note !== null && goingTo(state.tr, behindReference(state.doc, String(note.attrs['id'])), dispatch)
}

function goingTo(tr: Transaction, pos: number | null, dispatch?: (tr: Transaction) => void): boolean {
  if (pos === null) return false
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(pos))).scrollIntoView())
  return true
}

/** Footnotes: Ctrl+Alt+F makes one, and leads from its words back to the text. */
export const FootnoteCommands = Extension.create({
  name: 'footnoteCommands',

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ state, dispatch }) =>
          insertingFootnote(state, dispatch),
      leaveFootnote:
        () =>
        ({ state, dispatch }) =>
          leavingFootnote(state, dispatch),
    }
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': ({ editor }) => editor.commands.leaveFootnote() || editor.commands.insertFootnote(),
    }
  },

  addProseMirrorPlugins() {
    return [footnotePlugin()]
  },
})
