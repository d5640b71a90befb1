import { Node, mergeAttributes } from '@tiptap/core'
import { type Command, TextSelection } from '@tiptap/pm/state'
import type { PageElement } from '../page-element.ts'

/** Words of the article that are set large beside it, with whose they are. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+ caption',
  defining: true,
  isolating: true,

  parseHTML() {
    return [
      {
        tag: 'figure.pull-quote',
        // Readers' pages have the words in a quotation of their own.
        contentElement: (element: PageElement) => {
          const copy = element.ownerDocument.createElement('div')
          for (const child of element.childNodes) copy.append(child.cloneNode(true))
          for (const quote of copy.querySelectorAll('blockquote')) quote.replaceWith(...quote.childNodes)
          return copy
        },
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { class: 'pull-quote' }), 0]
  },

  addKeyboardShortcuts() {
    return {
      // Enter in an empty last line goes on to whose words they are.
      Enter: ({ editor }) => leavingPullQuote(editor.state, editor.view.dispatch),
    }
  },
})

/** Goes from an empty last line of a pull quote to its caption. */
export const leavingPullQuote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const quote = $from.depth > 0 ? $from.node(-1) : null
  const isLine = empty && quote?.type.name === 'pullQuote' && $from.parent.type.name === 'paragraph'
  if (!isLine || $from.parent.content.size > 0 || quote.childCount < 3 || $from.index(-1) !== quote.childCount - 2)
    return false
  const { tr } = state
  tr.delete($from.before(), $from.after())
  tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + 1)))
  dispatch?.(tr.scrollIntoView())
  return true
}
