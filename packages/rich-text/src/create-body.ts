import { type NewBlockId, newBlockId } from './block-id.ts'
import type { BlockNode, Body, InlineNode } from './body.ts'
import { cleanText } from './clean-text.ts'

export interface BodyFromTextOptions {
  newId?: NewBlockId
  /**
   * What a single line feed means where empty lines part the paragraphs: a line break, or a space
   * (text wrapped at a fixed width). A text without any empty line has a paragraph on each line.
   */
  lineFeed?: 'break' | 'space'
}

/** A body with one empty paragraph. */
export function emptyBody(newId: NewBlockId = newBlockId): Body {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newId() } }] }
}

/** A body of paragraphs from plain text. Paragraphs are parted by empty lines, or else by line feeds. */
export function bodyFromText(text: string, options: BodyFromTextOptions = {}): Body {
  const { newId = newBlockId, lineFeed = 'break' } = options
  const unified = text
    .replace(/\r\n?|\u2028/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .trim()
  const emptyLine = /\n[^\S\n]*\n\s*/
  const paragraphs = unified
    .split(emptyLine.test(unified) ? emptyLine : '\n')
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => cleanText(line).trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
  if (paragraphs.length === 0) return emptyBody(newId)
  const content = paragraphs.map((lines): BlockNode => ({
    type: 'paragraph',
    attrs: { id: newId() },
    content: lineFeed === 'space' ? [{ type: 'text', text: lines.join(' ') }] : withBreaks(lines),
  }))
  return { type: 'doc', content }
}

function withBreaks(lines: readonly string[]): InlineNode[] {
  return lines.flatMap((line, index): InlineNode[] => {
    const text: InlineNode = { type: 'text', text: line }
    return index === 0 ? [text] : [{ type: 'hardBreak' }, text]
  })
}
