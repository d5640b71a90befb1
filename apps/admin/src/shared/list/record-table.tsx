'use client'

import { Table, VisuallyHidden } from '@mantine/core'
import { createColumnHelper, type ReactTable, tableFeatures, useTable } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import classes from './record-table.module.css'

const features = tableFeatures({})

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
}

function useRecords<Row extends { id: string }>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): ReactTable<typeof features, Row> {
  const helper = createColumnHelper<typeof features, Row>()
  return useTable({
    features,
    data: [...rows],
    getRowId: (row) => row.id,
    columns: columns.map(({ heading, cell }) =>
      helper.display({ id: heading, header: heading, cell: ({ row }) => cell(row.original) }),
    ),
  })
}

/** A table of records that becomes a list of cards on a phone. */
export function RecordTable<Row extends { id: string }>({ caption, columns, rows }: Props<Row>) {
  const table = useRecords(columns, rows)
  const narrow = new Set(columns.filter((column) => column.narrow).map(({ heading }) => heading))
  return (
    <Table className={classes.table} verticalSpacing={10} horizontalSpacing="sm" role="table">
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <Table.Thead role="rowgroup">
        {table.getHeaderGroups().map((group) => (
          <Table.Tr key={group.id} role="row">
            {group.headers.map((header) => (
              <Table.Th
                key={header.id}
                role="columnheader"
                scope="col"
                data-narrow={narrow.has(header.id) || undefined}
              >
                <table.FlexRender header={header} />
              </Table.Th>
            ))}
          </Table.Tr>
        ))}
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {table.getRowModel().rows.map((row) => (
          <Table.Tr key={row.id} role="row">
            {row.getAllCells().map((cell) => (
              <Table.Td
                key={cell.id}
                role="cell"
                data-label={cell.column.id}
                data-narrow={narrow.has(cell.column.id) || undefined}
              >
                <table.FlexRender cell={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
