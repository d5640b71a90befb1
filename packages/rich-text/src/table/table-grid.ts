import { bodyLimits } from '../limits.ts'

/** How many columns and rows a cell reaches through; 1 where nothing is said. */
export interface Spanning {
  attrs?: { colspan: number; rowspan: number } | undefined
}

interface SpanningRow<Cell extends Spanning> {
  content?: readonly Cell[] | undefined
}

/** A cell at its place in the grid of its table. */
export interface PlacedCell<Cell> {
  cell: Cell
  column: number
  colspan: number
  rowspan: number
}

/** Places the cells of a row. `freeFrom`: for each column, the first row that no cell of the rows above reaches into. */
function placeRow<Cell extends Spanning>(
  cells: readonly Cell[],
  row: number,
  height: number,
  freeFrom: number[],
): PlacedCell<Cell>[] {
  const isFree = (column: number): boolean => (freeFrom[column] ?? 0) <= row
  let column = 0
  return cells.map((cell) => {
    const { colspan, rowspan } = cell.attrs ?? { colspan: 1, rowspan: 1 }
    while (!isFree(column)) column += 1
    let width = 1
    while (width < colspan && isFree(column + width)) width += 1
    const placed = { cell, column, colspan: width, rowspan: Math.min(rowspan, height - row) }
    for (let at = column; at < column + width; at += 1) freeFrom[at] = row + placed.rowspan
    column += width
    return placed
  })
}

/**
 * The cells of a table at their places, row by row, as HTML's table model has it: each in the first free column of its
 * row. A cell ends where another stands in its way, and with the last row.
 */
export function placeCells<Cell extends Spanning>(rows: readonly SpanningRow<Cell>[]): PlacedCell<Cell>[][] {
  const freeFrom: number[] = []
  return rows.map(({ content = [] }, row) => placeRow(content, row, rows.length, freeFrom))
}

/** How many columns a table has; `Infinity` where it is wider than a body may have it. */
export function gridWidth(rows: readonly SpanningRow<Spanning>[]): number {
  const freeFrom: number[] = []
  for (const [row, { content = [] }] of rows.entries()) {
    if (content.length <= bodyLimits.tableColumns) placeRow(content, row, rows.length, freeFrom)
    if (Math.max(content.length, freeFrom.length) > bodyLimits.tableColumns) return Infinity
  }
  return freeFrom.length
}

/** For each row, how many of the columns no cell takes. */
export function freePlaces(placed: ReadonlyArray<readonly PlacedCell<unknown>[]>, width: number): number[] {
  const free = placed.map(() => width)
  for (const [row, cells] of placed.entries())
    for (const { colspan, rowspan } of cells)
      for (let at = row; at < row + rowspan; at += 1) free[at] = (free[at] ?? 0) - colspan
  return free
}
