import type { BlockNode, Body, ListItem, NestedBlock } from './body.ts'
import { embedMarkdown } from './embeds/embed-markdown.ts'
import type { EmbedOf } from './embeds/shown-embed.ts'
import { imageMarkdown } from './images/image-markdown.ts'
import { shownBody } from './images/shown-body.ts'
import type { ImageOf } from './images/shown-image.ts'
import { footnoteMarkdown } from './footnotes/footnote-markdown.ts'
import { numberFootnotes } from './footnotes/number-footnotes.ts'
import { contentText } from './inline.ts'
import { type InlineWriter, inlineWriter } from './inline-markdown.ts'
import { tableMarkdown } from './table/table-markdown.ts'

export interface MarkdownOptions {
  /** What readers are shown of each image; one that they are not shown is left out, with its caption. */
  images?: ImageOf | undefined
  /** What readers are told of each embed; one that they are not shown is left out, with its caption. */
  embeds?: EmbedOf | undefined
}

/** What the Markdown of a block depends on besides the block. */
interface Context extends MarkdownOptions {
  write: InlineWriter
}

/**
 * The CommonMark text of a body (struck words, tables and footnotes as GitHub writes them, raised and lowered words as
 * HTML). Claims leave no trace in it; a pull quote and a fact box are quotations; images and embeds that
 * readers are not shown are left out.
 */
export function toMarkdown(body: Body, { images, embeds }: MarkdownOptions = {}): string {
  const shown = shownBody(body, { images, embeds })
  const notes = numberFootnotes(shown)
  return blocksMarkdown(shown.content, { write: inlineWriter((id) => notes.get(id)?.number ?? 0), images, embeds })
}

function blocksMarkdown(content: readonly BlockNode[], context: Context): string {
  return content
    .map((block) => blockMarkdown(block, context))
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockMarkdown(block: BlockNode, context: Context): string {
  switch (block.type) {
    case 'factBox':
      return quoted(blocksMarkdown(block.content, context))
    case 'footnotes':
      return block.content
        .map(({ content }, index) => footnoteMarkdown(index + 1, blocksMarkdown(content, context)))
        .join('\n\n')
    default:
      return nestedMarkdown(block, context)
  }
}

function nestedMarkdown(block: NestedBlock, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return context.write(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${context.write(block.content).replaceAll('\\\n', ' ')}`
    case 'codeBlock':
      return fenced(contentText(block.content), block.attrs.language)
    case 'blockquote':
      return quoted(blocksMarkdown(block.content, context))
    case 'horizontalRule':
      return '---'
    case 'bulletList':
      return block.content.map((item) => itemMarkdown('- ', item, context)).join('\n')
    case 'orderedList':
      return block.content
        .map((item, index) => itemMarkdown(`${block.attrs.start + index}. `, item, context))
        .join('\n')
    case 'pullQuote': {
      const parts = block.content.map((part) =>
        part.type === 'caption' ? said(context.write(part.content)) : context.write(part.content),
      )
      return quoted(parts.filter((text) => text !== '').join('\n\n'))
    }
    case 'tableFigure':
      return tableMarkdown(block, context.write)
    case 'image':
      return imageMarkdown(block, context.images?.(block.attrs.assetId) ?? null, context.write)
    case 'embed':
      return embedMarkdown(block, context.embeds?.(block.attrs.embedId) ?? null, context.write)
    case 'gallery':
      return blocksMarkdown(block.content, context)
  }
}

const quoted = (inner: string): string => inner.replace(/^/gm, '> ').replace(/^> $/gm, '>')

/** Whose words a pull quote repeats. */
const said = (speaker: string): string => (speaker === '' ? '' : `— ${speaker}`)

function fenced(lines: string, language: string | null): string {
  const longest = Math.max(2, ...Array.from(lines.matchAll(/^`+/gm), (run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language ?? ''}\n${lines}\n${fence}`
}

function itemMarkdown(bullet: string, { content }: ListItem, context: Context): string {
  return bullet + blocksMarkdown(content, context).replace(/\n(?=[^\n])/g, `\n${' '.repeat(bullet.length)}`)
}
