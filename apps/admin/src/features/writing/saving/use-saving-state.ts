'use client'

import { useCallback, useRef, useState } from 'react'
import { openedDraft, savingAfter, type SavingEvent, type SavingState } from './saving-state.ts'

/** The state of saving, and the way to tell it what happened. `now` gives it at once, before the page is drawn again. */
export function useSavingState(open: () => Pick<SavingState, 'base' | 'details'>) {
  const [state, setState] = useState<SavingState>(() => {
    const { base, details } = open()
    return openedDraft(base, details)
  })
  const latest = useRef(state)
  const tell = useCallback((event: SavingEvent): void => {
    latest.current = savingAfter(latest.current, event)
    setState(latest.current)
  }, [])
  const now = useCallback((): SavingState => latest.current, [])
  return { state, now, tell }
}
