import { Extension, Node, mergeAttributes } from '@tiptap/core'
import { Claim } from '@sourceline/rich-text/editor'
import { history, redo, undo } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'

const Line = Node.create({ name: 'doc', topNode: true, content: 'paragraph' })

const Words = Node.create({
  name: 'paragraph',
  content: 'text*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
})

const Text = Node.create({ name: 'text' })

const LineHistory = Extension.create({
  name: 'lineHistory',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch)
    return { 'Mod-z': run(undo), 'Mod-Shift-z': run(redo), 'Mod-y': run(redo) }
  },
})

/** Keeps a field on one line: Enter leaves it, pasted line breaks become spaces. */
const SingleLine = Extension.create<{ onLeave: () => void }>({
  name: 'singleLine',
  addOptions() {
    return { onLeave: () => undefined }
  },
  addKeyboardShortcuts() {
    const leave = (): boolean => {
      this.options.onLeave()
      return true
    }
    return { Enter: leave, 'Shift-Enter': leave }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData('text/plain').replace(/\s+/gu, ' ').trim() ?? ''
          if (text === '') return false
          view.dispatch(view.state.tr.insertText(text).scrollIntoView())
          return true
        },
      },
    }),
  ],
})

/** The Tiptap extensions of a field of one line whose words can make claims: headline and dek. */
export function lineExtensions(onLeave: () => void) {
  return [Line, Words, Text, Claim, LineHistory, SingleLine.configure({ onLeave })]
}
