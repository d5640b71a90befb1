import { newBlockId, type BlockNode, type Caption, type InlineNode, type NestedBlock } from '@sourceline/rich-text'
import type { HtmlElement } from './html-node.ts'

const classOf = (element: HtmlElement): string => element.getAttribute('class') ?? ''

/** Whether an element is a pull quote by its name, as Gutenberg and many sites write it. */
export const isPullQuote = (element: HtmlElement): boolean =>
  /^(?:figure|blockquote|aside|div)$/u.test(element.localName) && /\bpull-?quote\b/iu.test(classOf(element))

/** Whether an element is a fact box by its name. */
export const isFactBox = (element: HtmlElement): boolean =>
  /^(?:aside|div|section)$/u.test(element.localName) && /\b(?:fact|info)-?box\b/iu.test(classOf(element))

/** A caption with its words, which may be none. */
export const captionOf = (words: readonly InlineNode[]): Caption => ({
  type: 'caption',
  attrs: { id: newBlockId() },
  ...(words.length > 0 ? { content: [...words] } : {}),
})

/** Whether a block may stand in others. */
export const isNested = (block: BlockNode): block is NestedBlock =>
  block.type !== 'factBox' && block.type !== 'footnotes'
