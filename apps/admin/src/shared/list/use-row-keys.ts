'use client'

import { type RefObject, useEffect } from 'react'
import { isTyping } from '@/shared/ui/is-typing.ts'

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('tr[data-row]') : null

/** Where the keyboard goes in a row: to the link that names it. */
const focusRow = (row: HTMLElement | undefined): void => {
  const link = row?.querySelector<HTMLElement>('a')
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
}

/** Goes through the rows of a table with j and k, and selects with x, as mail programs do; Enter follows the link of the row. */
export function useRowKeys(
  table: RefObject<HTMLElement | null>,
  toggle?: (id: string, through: boolean) => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      const here = rowOf(event.target)
      const isOurs = event.target === document.body || (here !== null && table.current?.contains(here) === true)
      const key = event.key.toLowerCase()
      if (!isOurs || table.current === null || !['j', 'k', 'x'].includes(key)) return
      const rows = [...table.current.querySelectorAll<HTMLElement>('tr[data-row]')]
      const at = here === null ? -1 : rows.indexOf(here)
      const id = here?.dataset['row']
      if (key === 'x') {
        if (id === undefined || toggle === undefined) return
        toggle(id, event.shiftKey)
      } else focusRow(rows[key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)])
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [table, toggle])
}
