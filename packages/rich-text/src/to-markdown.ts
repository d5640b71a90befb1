import type { BlockNode, Body, ListItem, NestedBlock } from './body.ts'
import { footnoteMarkdown } from './footnotes/footnote-markdown.ts'
import { numberFootnotes } from './footnotes/number-footnotes.ts'
import { type InlineWriter, inlineWriter } from './inline-markdown.ts'
import { tableMarkdown } from './table/table-markdown.ts'

/**
 * The CommonMark text of a body (struck words, tables and footnotes as GitHub writes them, raised and lowered words as
 * HTML). Claims leave no trace in it; a pull quote and a fact box are quotations.
 */
export function toMarkdown(body: Body): string {
  const notes = numberFootnotes(body)
  return blocksMarkdown(
    body.content,
    inlineWriter((id) => notes.get(id)?.number ?? 0),
  )
}

function blocksMarkdown(content: readonly BlockNode[], write: InlineWriter): string {
  return content
    .map((block) => blockMarkdown(block, write))
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockMarkdown(block: BlockNode, write: InlineWriter): string {
  switch (block.type) {
    case 'factBox':
      return quoted(blocksMarkdown(block.content, write))
    case 'footnotes':
      return block.content
        .map(({ content }, index) => footnoteMarkdown(index + 1, blocksMarkdown(content, write)))
        .join('\n\n')
    default:
      return nestedMarkdown(block, write)
  }
}

function nestedMarkdown(block: NestedBlock, write: InlineWriter): string {
  switch (block.type) {
    case 'paragraph':
      return write(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${write(block.content).replaceAll('\\\n', ' ')}`
    case 'codeBlock':
      return fenced(
        (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join(''),
        block.attrs.language,
      )
    case 'blockquote':
      return quoted(blocksMarkdown(block.content, write))
    case 'horizontalRule':
      return '---'
    case 'bulletList':
      return block.content.map((item) => itemMarkdown('- ', item, write)).join('\n')
    case 'orderedList':
      return block.content.map((item, index) => itemMarkdown(`${block.attrs.start + index}. `, item, write)).join('\n')
    case 'pullQuote': {
      const parts = block.content.map((part) =>
        part.type === 'caption' ? said(write(part.content)) : write(part.content),
      )
      return quoted(parts.filter((text) => text !== '').join('\n\n'))
    }
    case 'tableFigure':
      return tableMarkdown(block, write)
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

function itemMarkdown(bullet: string, { content }: ListItem, write: InlineWriter): string {
  return bullet + blocksMarkdown(content, write).replace(/\n(?=[^\n])/g, `\n${' '.repeat(bullet.length)}`)
}
