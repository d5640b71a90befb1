import { splitParagraphs } from '@sourceline/extraction'
import { newBlockId, type BlockNode } from '@sourceline/rich-text'
import { bareMetadata } from '../incoming-document.ts'
import type { ReadDocument } from './reading.ts'

/** A paragraph whose lines were wrapped. */
const onOneLine = (paragraph: string): string =>
  paragraph
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.trim())
    .join(' ')

/** Reads plain text: its paragraphs are parted by empty lines, or by line feeds where no line is wrapped. */
export function readPlainText(text: string): ReadDocument {
  const content = splitParagraphs(text).map(({ start, end }): BlockNode => ({
    type: 'paragraph',
    attrs: { id: newBlockId() },
    content: [{ type: 'text', text: onOneLine(text.slice(start, end)) }],
  }))
  return { format: 'PLAIN_TEXT', metadata: bareMetadata, content, notices: [] }
}
