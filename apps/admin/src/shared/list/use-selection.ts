'use client'

import { useCallback, useMemo, useRef, useState } from 'react'

/** The rows of a list that are selected, of those that are there. */
export interface Selection<Row> {
  readonly rows: readonly Row[]
  readonly has: (id: string) => boolean
  /** Selects a row or takes it out; with `through`, all from the last one that was touched to it. */
  readonly toggle: (id: string, through?: boolean) => void
  readonly toggleAll: () => void
  readonly clear: () => void
}

/** The rows from one to another, in either direction. */
export function rowsBetween(ids: readonly string[], from: string, to: string): readonly string[] {
  const [first = 0, last = 0] = [ids.indexOf(from), ids.indexOf(to)].toSorted((one, other) => one - other)
  return first < 0 ? [to] : ids.slice(first, last + 1)
}

/** Keeps which rows of a list are selected. What is no longer in the list is not. */
export function useSelection<Row extends { id: string }>(listed: readonly Row[]): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const touched = useRef<string | null>(null)
  const ids = useRef<readonly string[]>([])
  ids.current = listed.map(({ id }) => id)
  const toggle = useCallback((id: string, through = false): void => {
    const last = touched.current
    touched.current = id
    setChosen((before) => {
      const among = through && last !== null ? rowsBetween(ids.current, last, id) : [id]
      const next = new Set(before)
      for (const each of among)
        if (before.has(id)) next.delete(each)
        else next.add(each)
      return next
    })
  }, [])
  const toggleAll = useCallback((): void => {
    setChosen((before) => (ids.current.every((id) => before.has(id)) ? new Set() : new Set(ids.current)))
  }, [])
  const clear = useCallback((): void => setChosen(new Set()), [])
  return useMemo(
    () => ({
      rows: listed.filter(({ id }) => chosen.has(id)),
      has: (id: string) => chosen.has(id),
      toggle,
      toggleAll,
      clear,
    }),
    [listed, chosen, toggle, toggleAll, clear],
  )
}
