'use client'

import { Checkbox, Table, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import classes from './record-table.module.css'
import { useRowKeys } from './use-row-keys.ts'
import type { Selection } from './use-selection.ts'
import { useWindowOfRows } from './use-window-of-rows.ts'
import { t } from '../words/words.ts'

/** One column: its heading and what a row shows in it. The first one names the row. */
export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  /** Keeps the column as narrow as its content. */
  readonly narrow?: boolean
}

interface Props<Row extends { id: string }> {
  /** What the table lists, for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** How many rows there are with those that are not loaded. */
  total?: number | undefined
  /** Lets rows be selected. */
  selection?: Selection<Row> | undefined
  /** What a row is called, for screen readers; asked for where rows can be selected. */
  nameOf?: ((row: Row) => string) | undefined
}

/** Room for rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden style={{ blockSize: height }} className={classes.spacer} /> : null
}

function SelectAll<Row extends { id: string }>({ selection, count }: { selection: Selection<Row>; count: number }) {
  const { length } = selection.rows
  return (
    <Checkbox
      size="xs"
      aria-label={t('Select all rows that are shown')}
      checked={length > 0 && length === count}
      indeterminate={length > 0 && length < count}
      onChange={selection.toggleAll}
    />
  )
}

function SelectRow<Row extends { id: string }>({
  row,
  selection,
  name,
}: {
  row: Row
  selection: Selection<Row>
  name: string
}) {
  return (
    <Checkbox
      size="xs"
      aria-label={t('Select {name}', { name })}
      checked={selection.has(row.id)}
      onChange={(event) =>
        selection.toggle(row.id, 'shiftKey' in event.nativeEvent && event.nativeEvent.shiftKey === true)
      }
    />
  )
}

/** A table of records that becomes a list of cards on a phone. Of many rows, only those in sight are in the page. */
export function RecordTable<Row extends { id: string }>(props: Props<Row>) {
  const { caption, columns, rows, total = rows.length, selection, nameOf } = props
  const root = useRef<HTMLTableElement>(null)
  useRowKeys(root, selection?.toggle)
  const { first, last, before, after, measure } = useWindowOfRows(root, rows.length)
  return (
    <Table
      ref={root}
      className={classes.table}
      verticalSpacing={10}
      horizontalSpacing="sm"
      role="table"
      aria-rowcount={total + 1}
    >
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <Table.Thead role="rowgroup">
        <Table.Tr role="row" aria-rowindex={1}>
          {selection && (
            <Table.Th role="columnheader" scope="col" data-narrow>
              <SelectAll selection={selection} count={rows.length} />
            </Table.Th>
          )}
          {columns.map(({ heading, narrow }) => (
            <Table.Th key={heading} role="columnheader" scope="col" data-narrow={narrow || undefined}>
              {heading}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        <Spacer height={before} />
        {rows.slice(first, last).map((row, index) => (
          <Table.Tr
            key={row.id}
            ref={measure}
            role="row"
            data-row={row.id}
            data-index={first + index}
            data-selected={selection?.has(row.id) || undefined}
            aria-rowindex={first + index + 2}
          >
            {selection && (
              <Table.Td role="cell" data-narrow className={classes.choice}>
                <SelectRow row={row} selection={selection} name={nameOf?.(row) ?? row.id} />
              </Table.Td>
            )}
            {columns.map(({ heading, narrow, cell }) => (
              <Table.Td key={heading} role="cell" data-label={heading} data-narrow={narrow || undefined}>
                {cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Spacer height={after} />
      </Table.Tbody>
    </Table>
  )
}
