'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** As many rows are in the page whether they are in sight or not: what is short need not be watched. */
const few = 100

/** About how high a row is, in pixels, until it was measured. */
const usualHeight = 62

/** Which of the rows of a table are in the page, and the room that the others take, in pixels. */
export interface WindowOfRows {
  readonly first: number
  readonly last: number
  readonly before: number
  readonly after: number
  readonly measure: (row: HTMLElement | null) => void
}

/** Keeps of a long table only the rows in the page that are in sight or near it. */
export function useWindowOfRows(table: RefObject<HTMLElement | null>, count: number): WindowOfRows {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    setTop((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [table, count])
  const isLong = count > few
  const { getVirtualItems, getTotalSize, measureElement } = useWindowVirtualizer({
    count,
    enabled: isLong,
    estimateSize: () => usualHeight,
    overscan: 20,
    scrollMargin: top,
  })
  const items = getVirtualItems()
  const [first, last] = [items.at(0), items.at(-1)]
  if (!isLong || first === undefined || last === undefined)
    return { first: 0, last: isLong ? few : count, before: 0, after: 0, measure: () => undefined }
  return {
    first: first.index,
    last: last.index + 1,
    before: first.start - top,
    after: getTotalSize() - (last.end - top),
    measure: measureElement,
  }
}
