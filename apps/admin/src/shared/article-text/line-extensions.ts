import { lineNodes } from '@sourceline/rich-text/editor'
import { Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'

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
export const lineExtensions = (onLeave: () => void) => [...sharedLineExtensions(onLeave), LineHistory]

/** The same for a line that several people write at once, who each undo what is their own: without a history of the editor's. */
export const sharedLineExtensions = (onLeave: () => void) => [...lineNodes, SingleLine.configure({ onLeave })]
