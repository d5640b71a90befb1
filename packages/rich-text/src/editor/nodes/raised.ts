import { Mark, mergeAttributes } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    raised: {
      /** Sets the selected words above the line, or back on it. */
      toggleSuperscript: () => ReturnType
      /** Sets the selected words below the line, or back on it. */
      toggleSubscript: () => ReturnType
    }
  }
}

/** Words below the line. */
export const Subscript = Mark.create({
  name: 'subscript',
  parseHTML: () => [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', mergeAttributes(HTMLAttributes), 0],
  addCommands: () => ({
    toggleSubscript:
      () =>
      ({ chain }) =>
        chain().unsetMark('superscript').toggleMark('subscript').run(),
  }),
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleSubscript() }
  },
})

/** Words above the line. */
export const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }, { style: 'vertical-align=super' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes), 0],
  addCommands: () => ({
    toggleSuperscript:
      () =>
      ({ chain }) =>
        chain().unsetMark('subscript').toggleMark('superscript').run(),
  }),
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleSuperscript() }
  },
})
