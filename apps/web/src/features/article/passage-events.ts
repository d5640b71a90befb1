import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { type ClaimPanel, passageOf } from './use-claim-panel.ts'

/** Milliseconds that a pointer rests before it opens or closes. */
const rest = { open: 120, close: 250 }

/** How hovering, focusing and pressing passages opens and closes the panel. */
export function passageEvents({ open, show, close, isInPanel, afterHover, cancelHover, returning }: ClaimPanel) {
  const by = open?.by
  const closeSoon = (): void => afterHover(rest.close, () => close(false))
  return {
    onPointerOver: (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return
      const passage = passageOf(event.target)
      const { clientY } = event
      if (passage !== null && by !== 'press') afterHover(rest.open, () => show(passage, 'hover', clientY))
      else if (isInPanel(event.target)) cancelHover()
      else if (by === 'hover') closeSoon()
    },
    onPointerLeave: (): void => {
      if (by === 'hover') closeSoon()
      else cancelHover()
    },
    onFocus: (event: FocusEvent): void => {
      const passage = passageOf(event.target)
      if (passage !== null && !returning.current && passage.matches(':focus-visible')) show(passage, 'focus')
    },
    onBlur: ({ relatedTarget: next }: FocusEvent): void => {
      if (next !== null && !isInPanel(next) && passageOf(next) === null) close(false)
    },
    onClick: (event: MouseEvent): void => {
      const passage = passageOf(event.target)
      if (passage === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      if (passage.tagName !== 'A' && event.target instanceof Element && event.target.closest('a') !== null) return
      event.preventDefault()
      show(passage, 'press', event.clientY === 0 ? undefined : event.clientY)
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const passage = passageOf(event.target)
      if (passage === null || event.target !== passage) return
      if (event.key !== ' ' && !(event.key === 'Enter' && passage.tagName !== 'A')) return
      event.preventDefault()
      show(passage, 'press')
    },
  }
}
