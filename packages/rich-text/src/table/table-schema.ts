import { z } from 'zod'
import { noAttrs } from '../inline-schema.ts'
import { bodyLimits } from '../limits.ts'
import { captionSchema, paragraphSchema } from '../textblock-schema.ts'
import { gridWidth } from './table-grid.ts'

const span = (max: number, what: string) =>
  z.int(`must be a whole number of ${what}`).min(1, 'must be at least 1').max(max, `must be at most ${max}`).default(1)

const cellAttrs = z
  .strictObject({
    colspan: span(bodyLimits.tableColumns, 'columns'),
    rowspan: span(bodyLimits.tablePlaces, 'rows'),
  })
  .optional()

const cell = <const Type extends string>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    attrs: cellAttrs,
    content: z.array(paragraphSchema, 'must be a list of paragraphs').optional(),
  })

const rowSchema = z.strictObject({
  type: z.literal('tableRow'),
  attrs: noAttrs,
  content: z.array(z.discriminatedUnion('type', [cell('tableCell'), cell('tableHeader')])).optional(),
})

export type TableRowInput = z.output<typeof rowSchema>

const isOfSize = (rows: readonly TableRowInput[]): boolean => {
  const width = gridWidth(rows)
  return width <= bodyLimits.tableColumns && width * rows.length <= bodyLimits.tablePlaces
}

const tableSchema = z.strictObject({
  type: z.literal('table'),
  attrs: noAttrs,
  content: z
    .array(rowSchema)
    .refine(
      (rows) => rows.some(({ content = [] }) => content.length > 0),
      'is empty: give it a row with a cell or leave it out',
    )
    .refine(
      isOfSize,
      `is too large: a table may have ${bodyLimits.tableColumns} columns, and ${bodyLimits.tablePlaces} cells in all`,
    ),
})

/** A table with or without its caption. */
export const tableFigureSchema = z.strictObject({
  type: z.literal('tableFigure'),
  attrs: noAttrs,
  content: z
    .array(z.discriminatedUnion('type', [captionSchema, tableSchema]))
    .refine(
      (parts) => /^(?:caption )?table$/.test(parts.map(({ type }) => type).join(' ')),
      'must be a caption and a table, or a table alone',
    ),
})

export type TableFigureInput = z.output<typeof tableFigureSchema>
