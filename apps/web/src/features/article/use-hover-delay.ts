import { useEffect, useRef } from 'react'

interface HoverDelay {
  /** Runs `act` after so many milliseconds, unless something else is asked for before. */
  after(milliseconds: number, act: () => void): void
  cancel(): void
}

/** One pending act at a time, so that a pointer that passes by opens and closes nothing. */
export function useHoverDelay(): HoverDelay {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    after(milliseconds, act) {
      clearTimeout(timer.current)
      timer.current = setTimeout(act, milliseconds)
    },
    cancel() {
      clearTimeout(timer.current)
    },
  }
}
