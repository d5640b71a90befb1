import {
  blocks,
  bodyLimits,
  gridWidth,
  type InlineNode,
  newBlockId,
  type NestedBlock,
  type Paragraph,
  type TableCell,
  type TableFigure,
} from '@sourceline/rich-text'
import { captionOf } from './boxes.ts'
import { isElement, type HtmlElement, type HtmlNode } from './html-node.ts'

/**
 * The rows of a table, each as its cells; null for a table that only places things on a page: one that says so, has one
 * column, or holds another.
 */
export function rowsOf(table: HtmlElement): HtmlElement[][] | null {
  if (/^(?:presentation|none)$/u.test(table.getAttribute('role') ?? '') || table.querySelector('table')) return null
  const rows = [...table.querySelectorAll('tr')].map(cellsOf).filter((cells) => cells.length > 0)
  return rows.some((cells) => cells.length > 1) ? rows : null
}

const cellsOf = (row: HtmlNode): HtmlElement[] =>
  [...row.childNodes].filter(
    (node): node is HtmlElement => isElement(node) && (node.localName === 'td' || node.localName === 'th'),
  )

/** Whether a table is larger than a body may hold it. */
export function isTooLarge(rows: readonly TableCell[][]): boolean {
  const width = gridWidth(rows.map((content) => ({ content })))
  return width > bodyLimits.tableColumns || width * rows.length > bodyLimits.tablePlaces
}

/** A table as lines of text, one for each row. */
export const asLines = (rows: readonly TableCell[][]): Paragraph[] =>
  rows.map((cells) => ({
    type: 'paragraph',
    attrs: { id: newBlockId() },
    content: cells.flatMap(({ content }, index) => {
      const words = onOneLine(content)
      return index === 0 ? words : [{ type: 'text' as const, text: ' | ' }, ...words]
    }),
  }))

/** What is in paragraphs, on one line. */
export const onOneLine = (paragraphs: readonly Paragraph[]): InlineNode[] =>
  paragraphs.flatMap(({ content = [] }, index): InlineNode[] => {
    const line = content.map((node): InlineNode => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node))
    return index === 0 ? line : [{ type: 'text', text: ' ' }, ...line]
  })

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, bodyLimits.tableColumns) : 1
}

/** The text of blocks as paragraphs. */
export function asParagraphs(content: readonly NestedBlock[]): Paragraph[] {
  return blocks({ type: 'doc', content: [...content] }).map(({ node: { attrs, content: inline } }) => ({
    type: 'paragraph',
    attrs: { id: attrs.id },
    ...(inline ? { content: inline } : {}),
  }))
}

/** A cell with the blocks that stand in it. */
export const cellOf = (cell: HtmlElement, content: readonly NestedBlock[]): TableCell => ({
  type: cell.localName === 'th' ? 'tableHeader' : 'tableCell',
  attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') },
  content: asParagraphs(content),
})

/** A table of rows of cells, with what its caption says. */
export function tableOf(caption: readonly NestedBlock[], rows: readonly TableCell[][]): TableFigure {
  const words = onOneLine(asParagraphs(caption))
  return {
    type: 'tableFigure',
    content: [captionOf(words), { type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }],
  }
}
