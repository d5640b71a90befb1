import type { TableCell, TableFigure, TableRow } from '../body.ts'
import type { InlineWriter } from '../inline-markdown.ts'
import { placeCells } from './table-grid.ts'
import { headRows } from './table-html.ts'

/**
 * A table as GitHub writes it, below its caption. It has one row of headers, empty where the table has none; a cell that
 * reaches through several places stands in the first of them.
 */
export function tableMarkdown(figure: TableFigure, write: InlineWriter): string {
  const [caption, { content: rows }] = figure.content
  const lines = linesOf(rows, write)
  const [first = []] = lines
  const [head, ...rest] = headRows(figure) > 0 ? lines : [first.map(() => ''), ...lines]
  const table = [head ?? [], first.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return [write(caption.content), table].filter((text) => text !== '').join('\n\n')
}

/** The cells of each row, one for each column. */
function linesOf(rows: readonly TableRow[], write: InlineWriter): string[][] {
  const placed = placeCells(rows)
  const width = placed.flat().reduce((most, { column, colspan }) => Math.max(most, column + colspan), 0)
  return placed.map((cells) => {
    const line = Array.from({ length: width }, () => '')
    for (const { cell, column } of cells) line[column] = cellMarkdown(cell, write)
    return line
  })
}

const cellMarkdown = ({ content }: TableCell, write: InlineWriter): string =>
  content
    .map((paragraph) => write(paragraph.content))
    .join('<br>')
    .replaceAll('\\\n', '<br>')
    .replace(/(?<!\\)\|/g, '\\|')
