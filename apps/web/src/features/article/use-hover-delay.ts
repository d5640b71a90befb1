import { useCallback, useEffect, useRef } from 'react'

/** One pending act at a time, so that a pointer that passes by opens and closes nothing: `[after, cancel]`. */
export function useHoverDelay(): [after: (milliseconds: number, act: () => void) => void, cancel: () => void] {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const cancel = useCallback((): void => clearTimeout(timer.current), [])
  const after = useCallback((milliseconds: number, act: () => void): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(act, milliseconds)
  }, [])
  useEffect(() => cancel, [cancel])
  return [after, cancel]
}
