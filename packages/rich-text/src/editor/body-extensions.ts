import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { languagePattern } from '../textblock-schema.ts'
import { isSafeHref } from '../safe-href.ts'
import { BlockCommands } from './block-commands.ts'
import { BlockIds } from './block-ids.ts'
import { Claim } from './claim.ts'
import { FootnoteCommands } from './footnote-commands.ts'
import { ImageCommands } from './image-commands.ts'
import { Embed } from './nodes/embed.ts'
import { EmbedCommands } from './embed-commands.ts'
import { Caption } from './nodes/caption.ts'
import { FactBox } from './nodes/fact-box.ts'
import { Footnote, FootnoteReference, Footnotes } from './nodes/footnotes.ts'
import { Images } from './nodes/images.ts'
import { PullQuote } from './nodes/pull-quote.ts'
import { Subscript, Superscript } from './nodes/raised.ts'
import { Tables } from './nodes/tables.ts'
import { Suggesting } from './suggesting/suggesting.ts'
import { suggestionMarks } from './suggesting/suggestion-marks.ts'
import { TableCommands } from './table-commands.ts'
import type { PageElement } from './page-element.ts'

/** Levels that a body does not have are read as the nearest that it has. */
const headingLevels = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }

/** The language that a page names for a block of code (HTML, "The code element"). */
function languageOf(element: PageElement): string | null {
  const named = Array.from<string>(element.firstElementChild?.classList ?? []).find((name) =>
    name.startsWith('language-'),
  )
  const language = named?.slice('language-'.length) ?? ''
  return languagePattern.test(language) ? language : null
}

/** The kit's nodes and marks, cut to what a body has. */
const BodyKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      switch (extension.name) {
        case 'doc':
          return extension.extend({ content: '(block | factBox)+ footnotes?' })
        case 'codeBlock':
          return extension.extend({
            marks: 'claim insertion deletion',
            addAttributes: () => ({ language: { default: null, rendered: false, parseHTML: languageOf } }),
          })
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
                parseHTML: (element: PageElement) => Number.parseInt(element.getAttribute('start') ?? '', 10) || 1,
              },
            }),
          })
        case 'code':
          return extension.extend({ excludes: '' })
        case 'link':
          return extension.extend({
            inclusive: false,
            addAttributes: () => ({
              href: { default: null, parseHTML: (element: PageElement) => element.getAttribute('href') },
            }),
          })
        default:
          return extension
      }
    })
  },
}).configure({
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

const furtherExtensions: Extensions = [
  Subscript,
  Superscript,
  Claim,
  ...suggestionMarks,
  Caption,
  PullQuote,
  FactBox,
  ...Tables,
  ...Images,
  Embed,
  FootnoteReference,
  Footnote,
  Footnotes,
  BlockIds,
  BlockCommands,
  FootnoteCommands,
  TableCommands,
  ImageCommands,
  EmbedCommands,
  Suggesting,
]

/** The Tiptap extensions whose schema is that of `parseBody`: what the editor holds is what a save accepts. */
export const bodyExtensions: Extensions = [BodyKit, ...furtherExtensions]

/** The same for a text that several people write at once, who each undo what is their own: without a history of the editor's. */
export const sharedBodyExtensions: Extensions = [BodyKit.configure({ undoRedo: false }), ...furtherExtensions]
