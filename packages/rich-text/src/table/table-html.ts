import type { Caption, Paragraph, TableCell, TableFigure, TableRow } from '../body.ts'

/**
 * How many rows at the top of a table head its columns: those that have header cells alone, while another row is left.
 */
export function headRows({ content: [, table] }: TableFigure): number {
  const rows = table.content
  const firstOther = rows.findIndex((row) => !isHeadRow(row))
  return firstOther === -1 ? 0 : firstOther
}

const isHeadRow = ({ content }: TableRow): boolean =>
  content.length > 0 && content.every(({ type, attrs }) => type === 'tableHeader' && attrs.rowspan === 1)

/** What a header cell heads: its column in the head of a table, its row elsewhere. */
export const scopeOf = (row: number, head: number): 'col' | 'row' => (row < head ? 'col' : 'row')

/** A table as HTML. `inner`: the HTML of the content of a caption or paragraph. */
export function tableHtml(figure: TableFigure, inner: (block: Caption | Paragraph) => string): string {
  const [caption, table] = figure.content
  const head = headRows(figure)
  const rows = table.content.map(
    (row, at) => `<tr>${row.content.map((cell) => cellHtml(cell, scopeOf(at, head), inner)).join('')}</tr>`,
  )
  const captionHtml = caption.content === undefined ? '' : `<caption>${inner(caption)}</caption>`
  const headHtml = head === 0 ? '' : `<thead>${rows.slice(0, head).join('')}</thead>`
  return `<table>${captionHtml}${headHtml}<tbody>${rows.slice(head).join('')}</tbody></table>`
}

function cellHtml({ type, attrs, content }: TableCell, scope: string, inner: (block: Paragraph) => string): string {
  const tag = type === 'tableHeader' ? 'th' : 'td'
  const attributes = [
    ...(type === 'tableHeader' ? [` scope="${scope}"`] : []),
    ...(attrs.colspan === 1 ? [] : [` colspan="${attrs.colspan}"`]),
    ...(attrs.rowspan === 1 ? [] : [` rowspan="${attrs.rowspan}"`]),
  ].join('')
  const [only, ...others] = content.map((paragraph) => inner(paragraph))
  const html = others.length === 0 ? (only ?? '') : [only, ...others].map((one) => `<p>${one}</p>`).join('')
  return `<${tag}${attributes}>${html}</${tag}>`
}
