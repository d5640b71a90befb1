'use client'

import { useLocalStorage } from '@mantine/hooks'
import type { Column } from './record-table.tsx'

/** A column that can be hidden. */
export interface OptionalColumn<Row> extends Column<Row> {
  /** What it is called in every language. */
  readonly name: string
  /** Whether it is hidden until somebody asks for it. */
  readonly hidden?: boolean
}

/** The columns that are shown of a list, and which can be. What somebody chose is kept in this browser. */
export interface ColumnChoice<Row> {
  readonly shown: readonly Column<Row>[]
  readonly optional: readonly { readonly name: string; readonly heading: string }[]
  /** The names of those that are shown. */
  readonly chosen: readonly string[]
  readonly choose: (names: readonly string[]) => void
}

/** Keeps which columns of a list are shown; the first always is, since it names the row. */
export function useColumns<Row>(list: string, columns: readonly OptionalColumn<Row>[]): ColumnChoice<Row> {
  const [first, ...rest] = columns
  const [chosen, choose] = useLocalStorage<readonly string[]>({
    key: `sourceline.shown-columns.${list}`,
    defaultValue: rest.filter(({ hidden }) => !hidden).map(({ name }) => name),
  })
  return {
    shown: [...(first ? [first] : []), ...rest.filter(({ name }) => chosen.includes(name))],
    optional: rest,
    chosen,
    choose,
  }
}
