import { mergeAttributes, Node } from '@tiptap/core'
import { assetIdPattern } from '../../images/asset-id.ts'
import type { PageElement } from '../page-element.ts'

const assetOf = (element: PageElement): string | null => {
  const id = element.getAttribute('data-asset')
  return id !== null && assetIdPattern.test(id) ? id : null
}

/** An image of the library, with what is said of it where the body shows it. */
const ImageFigure = Node.create({
  name: 'image',
  group: 'block',
  content: 'caption credit altText',
  defining: true,
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      assetId: {
        isRequired: true,
        parseHTML: assetOf,
        renderHTML: ({ assetId }) => ({ 'data-asset': assetId }),
        validate: (value) => {
          if (typeof value !== 'string' || !assetIdPattern.test(value))
            throw new RangeError('An image needs the id of an image of the library')
        },
      },
      decorative: {
        default: false,
        parseHTML: (element) => element.hasAttribute('data-decorative'),
        renderHTML: ({ decorative }) => (decorative === true ? { 'data-decorative': '' } : {}),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'figure[data-asset]', getAttrs: (element) => (assetOf(element) === null ? false : null) }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { class: 'image' }), 0]
  },
})

/** Words that go with an image besides its caption. They carry no marks but claims and suggestions of words. */
const imageWords = (name: 'credit' | 'altText', className: string) =>
  Node.create({
    name,
    content: 'text*',
    marks: 'claim insertion deletion',
    defining: true,
    isolating: true,

    parseHTML() {
      return [{ tag: `p.${className}`, context: 'image/', priority: 60 }]
    },

    renderHTML({ HTMLAttributes }) {
      return ['p', mergeAttributes(HTMLAttributes, { class: className }), 0]
    },
  })

/** Images that are looked at one after the other. One that loses its last image goes too. */
const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  // Without a minimum, since an image cannot be made up: the image plugin takes out what is empty.
  content: 'image*',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'div.gallery' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { class: 'gallery' }), 0]
  },
})

/** Images: figure, credit, alternative text and gallery. */
export const Images = [ImageFigure, imageWords('credit', 'credit'), imageWords('altText', 'alt-text'), Gallery]
