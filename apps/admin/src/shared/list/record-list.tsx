'use client'

import type { ReactNode } from 'react'
import { ListStates } from './list-states.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import type { ConnectionList } from './use-connection.ts'
import type { Filters } from './use-filters.ts'
import type { Selection } from './use-selection.ts'

interface Props<Row extends { id: string }> {
  caption: string
  list: ConnectionList<Row>
  columns: readonly Column<Row>[]
  /** Shown when there is nothing at all. */
  empty: ReactNode
  filters?: Filters
  /** Lets rows be selected. */
  selection?: Selection<Row>
  /** What a row is called, where rows can be selected. */
  nameOf?: (row: Row) => string
}

/** A list as a table, in each of its states. */
export function RecordList<Row extends { id: string }>({ columns, selection, nameOf, ...props }: Props<Row>) {
  const { caption, list } = props
  return (
    <ListStates {...props}>
      <RecordTable
        caption={caption}
        columns={columns}
        rows={list.rows}
        total={list.total}
        selection={selection}
        nameOf={nameOf}
      />
    </ListStates>
  )
}
