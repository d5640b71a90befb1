'use client'

import { useWindowEvent } from '@mantine/hooks'
import { undoNewest } from './notices.tsx'

/** Lets the keyboard reach the Undo of a notice, which stands far from everything else. */
export function UndoKey() {
  useWindowEvent('keydown', (event) => {
    if (event.code !== 'KeyU' || !event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return
    if (undoNewest()) event.preventDefault()
  })
  return null
}
