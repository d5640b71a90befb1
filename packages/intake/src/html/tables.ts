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
