import { mergeAttributes, Node } from '@tiptap/core'
import { embedIdPattern } from '../../embeds/embed-schema.ts'
import type { PageElement } from '../page-element.ts'

const embedOf = (element: PageElement): string | null => {
  const id = element.getAttribute('data-embed')
  return id !== null && embedIdPattern.test(id) ? id : null
}

/** Something of another site that readers may load, with its caption. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  content: 'caption',
  defining: true,
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      embedId: {
        isRequired: true,
        parseHTML: embedOf,
        renderHTML: ({ embedId }) => ({ 'data-embed': embedId }),
        validate: (value) => {
          if (typeof value !== 'string' || !embedIdPattern.test(value)) throw new RangeError('An embed needs its id')
        },
      },
    }
  },

  parseHTML() {
    return [{ tag: 'figure[data-embed]', getAttrs: (element) => (embedOf(element) === null ? false : null) }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { class: 'embed' }), 0]
  },
})
