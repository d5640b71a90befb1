import type { ReactNode } from 'react'
import { headRows, scopeOf, type TableCell, type TableFigure } from '@sourceline/rich-text'
import type { BodyWords } from './body-words.ts'

interface Props {
  figure: TableFigure
  textOf: (blockId: string) => ReactNode
  words: BodyWords
}

/** A table in a region of its own, which scrolls where the table is wider than the page, with the keyboard too. */
export function TableRegion({ figure, textOf, words }: Props): ReactNode {
  const [caption, { content: rows }] = figure.content
  const head = headRows(figure)
  const captionId = `caption-${caption.attrs.id}`
  const hasCaption = caption.content !== undefined
  const shown = rows.map((row, at) => (
    <tr key={at}>
      {row.content.map((cell, column) => (
        <Cell key={column} cell={cell} scope={scopeOf(at, head)} textOf={textOf} />
      ))}
    </tr>
  ))
  return (
    <div
      className="table-region"
      role="region"
      tabIndex={0}
      aria-labelledby={hasCaption ? captionId : undefined}
      aria-label={hasCaption ? undefined : words.table}
    >
      <table>
        {hasCaption && (
          <caption id={captionId} data-block={caption.attrs.id}>
            {textOf(caption.attrs.id)}
          </caption>
        )}
        {head > 0 && <thead>{shown.slice(0, head)}</thead>}
        <tbody>{shown.slice(head)}</tbody>
      </table>
    </div>
  )
}

interface CellProps {
  cell: TableCell
  scope: 'col' | 'row'
  textOf: (blockId: string) => ReactNode
}

function Cell({ cell: { type, attrs, content }, scope, textOf }: CellProps): ReactNode {
  const spans = {
    colSpan: attrs.colspan === 1 ? undefined : attrs.colspan,
    rowSpan: attrs.rowspan === 1 ? undefined : attrs.rowspan,
  }
  const children = content.map(({ attrs: { id } }) => (
    <p key={id} data-block={id}>
      {textOf(id)}
    </p>
  ))
  return type === 'tableHeader' ? (
    <th scope={scope} {...spans}>
      {children}
    </th>
  ) : (
    <td {...spans}>{children}</td>
  )
}
