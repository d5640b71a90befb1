'use client'

import type { ReactNode } from 'react'
import { ListStates } from './list-states.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import type { ConnectionList } from './use-connection.ts'
import type { Filters } from './use-filters.ts'

interface Props<Row extends { id: string }> {
  caption: string
  list: ConnectionList<Row>
  columns: readonly Column<Row>[]
  /** Shown when there is nothing at all. */
  empty: ReactNode
  filters?: Filters
}

/** A list as a table, in each of its states. */
export function RecordList<Row extends { id: string }>({ columns, ...props }: Props<Row>) {
  return (
    <ListStates {...props}>
      <RecordTable caption={props.caption} columns={columns} rows={props.list.rows} />
    </ListStates>
  )
}
