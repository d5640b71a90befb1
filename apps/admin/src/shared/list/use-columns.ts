'use client'

import { useLocalStorage } from '@mantine/hooks'
import type { Column } from './record-table.tsx'

/** A column that can be hidden. */
export interface OptionalColumn<Row> extends Column<Row> {
  /** Whether it is hidden until somebody asks for it. */
  readonly hidden?: boolean
}

/** The columns that are shown of a list, and which can be. What somebody chose is kept in this browser. */
export interface ColumnChoice<Row> {
  readonly shown: readonly Column<Row>[]
  readonly optional: readonly string[]
  readonly chosen: readonly string[]
  readonly choose: (headings: readonly string[]) => void
}

/** Keeps which columns of a list are shown; the first always is, since it names the row. */
export function useColumns<Row>(list: string, columns: readonly OptionalColumn<Row>[]): ColumnChoice<Row> {
  const [name, ...rest] = columns
  const [chosen, choose] = useLocalStorage<readonly string[]>({
    key: `sourceline.columns.${list}`,
    defaultValue: rest.filter(({ hidden }) => !hidden).map(({ heading }) => heading),
  })
  return {
    shown: [...(name ? [name] : []), ...rest.filter(({ heading }) => chosen.includes(heading))],
    optional: rest.map(({ heading }) => heading),
    chosen,
    choose,
  }
}
