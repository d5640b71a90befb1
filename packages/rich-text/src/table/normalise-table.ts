import type { Caption, Paragraph, TableCell, TableFigure, TableRow } from '../body.ts'
import type { CaptionInput, ParagraphInput } from '../textblock-schema.ts'
import { freePlaces, placeCells } from './table-grid.ts'
import type { TableFigureInput, TableRowInput } from './table-schema.ts'

/** How the textblocks of a table come to normal form. */
export interface TextblockForms {
  caption: (given: CaptionInput) => Caption
  paragraph: (given: ParagraphInput) => Paragraph
}

/** A table in normal form: a caption, which may be empty, and rows of the same width, empty cells where some were missing. */
export function normaliseTable({ content }: TableFigureInput, forms: TextblockForms): TableFigure {
  const caption = content.find((part) => part.type === 'caption') ?? { type: 'caption' as const }
  const rows = content.flatMap((part) => (part.type === 'table' ? part.content : []))
  return {
    type: 'tableFigure',
    content: [forms.caption(caption), { type: 'table', content: normaliseRows(rows, forms) }],
  }
}

function normaliseRows(rows: readonly TableRowInput[], { paragraph }: TextblockForms): TableRow[] {
  const placed = placeCells(rows)
  const width = placed.flat().reduce((most, { column, colspan }) => Math.max(most, column + colspan), 0)
  const free = freePlaces(placed, width)
  const contentOf = (given: readonly ParagraphInput[]): Paragraph[] =>
    (given.length > 0 ? given : [{ type: 'paragraph' as const }]).map((one) => paragraph(one))
  return placed.map((cells, row): TableRow => ({
    type: 'tableRow',
    content: [
      ...cells.map(({ cell, colspan, rowspan }): TableCell => ({
        type: cell.type,
        attrs: { colspan, rowspan },
        content: contentOf(cell.content ?? []),
      })),
      ...Array.from({ length: free[row] ?? 0 }, (): TableCell => ({
        type: 'tableCell',
        attrs: { colspan: 1, rowspan: 1 },
        content: contentOf([]),
      })),
    ],
  }))
}
