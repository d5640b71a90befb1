import { Node, mergeAttributes } from '@tiptap/core'
import { blockIdPattern } from '../../block-id.ts'
import type { PageElement } from '../page-element.ts'

const noteIdOf = (attribute: string) => (element: PageElement) => {
  const id = element.getAttribute(attribute)
  return id !== null && blockIdPattern.test(id) ? id : null
}

/** The sign that leads to a footnote. */
export const FootnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return {
      noteId: {
        default: '',
        parseHTML: noteIdOf('data-note'),
        renderHTML: ({ noteId }) => ({ 'data-note': noteId }),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'sup[data-note]',
        getAttrs: (element) => (noteIdOf('data-note')(element) === null ? false : null),
        priority: 60,
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['sup', mergeAttributes(HTMLAttributes)]
  },
})

/** One footnote. */
export const Footnote = Node.create({
  name: 'footnote',
  content: 'paragraph+',
  defining: true,
  isolating: true,

  addAttributes() {
    return {
      id: {
        default: '',
        parseHTML: noteIdOf('data-note-text'),
        renderHTML: ({ id }) => ({ 'data-note-text': id }),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'li[data-note-text]',
        getAttrs: (element) => (noteIdOf('data-note-text')(element) === null ? false : null),
        priority: 60,
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['li', mergeAttributes(HTMLAttributes), 0]
  },
})

/** The footnotes at the end of a body. */
export const Footnotes = Node.create({
  name: 'footnotes',
  content: 'footnote+',
  defining: true,
  isolating: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'ol.footnotes', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return [
      'ol',
      mergeAttributes(HTMLAttributes, { class: 'footnotes', role: 'doc-endnotes', 'aria-label': 'Footnotes' }),
      0,
    ]
  },
})
