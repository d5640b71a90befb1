import { mapTextblocks, referencedNotes, type BlockNode, type Footnote } from '@sourceline/rich-text'

/** The blocks of a document without its footnotes, and these. */
export interface PartedFootnotes {
  readonly text: readonly BlockNode[]
  readonly footnotes: readonly Footnote[]
}

/** Parts the footnotes of a document, wherever they stand, from its text. */
export const partFootnotes = (content: readonly BlockNode[]): PartedFootnotes => ({
  text: content.filter(({ type }) => type !== 'footnotes'),
  footnotes: content.flatMap((block) => (block.type === 'footnotes' ? block.content : [])),
})

/**
 * A text with its footnotes at the end. The words of a footnote whose reference went with a line that is none of the text,
 * as a headline, follow the text as paragraphs; a reference whose footnote nobody is meant to see goes.
 */
export function withFootnotes(text: readonly BlockNode[], footnotes: readonly Footnote[]): BlockNode[] {
  const ids = new Set(footnotes.map(({ attrs }) => attrs.id))
  const { content: kept } = mapTextblocks({ type: 'doc', content: [...text] }, (block) => ({
    ...block,
    ...(block.content && {
      content: block.content.filter((node) => node.type !== 'footnoteReference' || ids.has(node.attrs.noteId)),
    }),
  }))
  const named = new Set(referencedNotes({ type: 'doc', content: kept }))
  const lost = footnotes.filter(({ attrs }) => !named.has(attrs.id)).flatMap(({ content }) => content)
  const content = footnotes.filter(({ attrs }) => named.has(attrs.id))
  return [...kept, ...lost, ...(content.length > 0 ? [{ type: 'footnotes' as const, content }] : [])]
}
