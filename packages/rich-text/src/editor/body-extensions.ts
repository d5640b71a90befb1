import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeHref } from '../safe-href.ts'
import { BlockIds } from './block-ids.ts'
import { Claim } from './claim.ts'

interface WithAttributes {
  getAttribute(name: string): string | null
}

/** Levels that a body does not have are read as the nearest that it has. */
const headingLevels = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }

/** The kit's nodes and marks, cut to what a body has. */
const BodyKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      switch (extension.name) {
        case 'heading':
          return extension.extend({
            addAttributes: () => ({ level: { default: 2, rendered: false } }),
            parseHTML: () => Object.entries(headingLevels).map(([tag, level]) => ({ tag, attrs: { level } })),
          })
        case 'orderedList':
          return extension.extend({
            addAttributes: () => ({
              start: {
                default: 1,
                parseHTML: (element: WithAttributes) => Number.parseInt(element.getAttribute('start') ?? '', 10) || 1,
              },
            }),
          })
        case 'code':
          return extension.extend({ excludes: '' })
        case 'link':
          return extension.extend({
            inclusive: false,
            addAttributes: () => ({
              href: { default: null, parseHTML: (element: WithAttributes) => element.getAttribute('href') },
            }),
          })
        default:
          return extension
      }
    })
  },
}).configure({
  codeBlock: false,
  underline: false,
  trailingNode: false,
  heading: { levels: [2, 3, 4] },
  link: {
    openOnClick: false,
    defaultProtocol: 'https',
    protocols: ['http', 'https', 'mailto'],
    isAllowedUri: (url) => isSafeHref(url),
    HTMLAttributes: { target: null, rel: 'noopener noreferrer', class: null },
  },
})

/** The Tiptap extensions whose schema is that of `parseBody`: what the editor holds is what a save accepts. */
export const bodyExtensions: Extensions = [BodyKit, Claim, BlockIds]
