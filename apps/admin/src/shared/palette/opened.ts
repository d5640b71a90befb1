'use client'

import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let opened = false

function set(value: boolean): void {
  opened = value
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens the box in which everything is found. */
export const openPalette = (): void => set(true)

/** Closes it. */
export const closePalette = (): void => set(false)

/** Whether it is open. */
export const usePaletteOpened = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => opened,
    () => false,
  )
