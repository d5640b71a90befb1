import { Node, mergeAttributes } from '@tiptap/core'
import { type Command, TextSelection } from '@tiptap/pm/state'

/** The words that go with a table, an image, an embed or a pull quote: what it shows, or whose words it repeats. */
export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'figcaption', context: 'tableFigure/|pullQuote/|image/|embed/' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figcaption', mergeAttributes(HTMLAttributes), 0]
  },

  addKeyboardShortcuts() {
    return {
      // A caption is one line: Enter goes on behind it.
      Enter: ({ editor }) => leavingCaption(editor.state, editor.view.dispatch),
    }
  },
})

/** Goes from a caption on: into its table, or to a new paragraph behind its pull quote. */
export const leavingCaption: Command = (state, dispatch) => {
  const { $to } = state.selection
  const paragraph = state.schema.nodes['paragraph']
  if ($to.parent.type.name !== 'caption' || paragraph === undefined) return false
  const { tr } = state
  const isOfTable = $to.node(-1).type.name === 'tableFigure'
  const after = isOfTable ? $to.after() : $to.after(-1)
  if (!isOfTable) tr.insert(after, paragraph.create())
  tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)))
  dispatch?.(tr.scrollIntoView())
  return true
}
