'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that can be done on the page that is open. */
export interface Command {
  readonly label: string
  /** The keys that do the same: "Ctrl+S". */
  readonly keys?: string
  readonly run: () => unknown
}

const listeners = new Set<() => void>()
let offered: readonly Command[] = []

function offer(commands: readonly Command[]): void {
  offered = commands
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const none: readonly Command[] = []

/** The commands of the page that is open. */
export const usePageCommands = (): readonly Command[] =>
  useSyncExternalStore(
    subscribe,
    () => offered,
    () => none,
  )

/** Offers commands for as long as the page is open that has them. */
export function useOfferCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  latest.current = commands
  const labels = commands.map(({ label }) => label).join('\n')
  useEffect(() => {
    offer(latest.current.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() })))
    return () => offer(none)
  }, [labels])
}
