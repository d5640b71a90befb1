import { Node, mergeAttributes } from '@tiptap/core'

/** A box beside the text, with a heading. It stands in no other block. */
export const FactBox = Node.create({
  name: 'factBox',
  content: 'heading block+',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'aside.fact-box' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes, { class: 'fact-box' }), 0]
  },
})
