import { Extension } from '@tiptap/core'

/** Ctrl+K makes a link of selected words, as in other editors; without any it is the search of everything. */
export const LinkKey = Extension.create({
  name: 'linkKey',
  addKeyboardShortcuts() {
    return {
      'Mod-k': () => {
        if (this.editor.state.selection.empty) return false
        // The link button of the tool bar listens for it.
        window.dispatchEvent(new Event('edit-link'))
        return true
      },
    }
  },
})
