'use client'

import { useCallback, useRef } from 'react'

/** What somebody looks at, and how they came to it. */
interface Looked {
  readonly via: 'text' | 'card' | 'keys'
}

/**
 * Gives what a card asks when it is looked at: whether the keyboard moves to it. It does once, and not for whoever came by the
 * words: who goes on to type elsewhere is not called back by what is drawn later.
 *
 * @param isSame Whether it is still what was looked at before, under another name.
 */
export function useKeyboardOnce<Focus extends Looked>(
  focus: Focus | null,
  isSame?: (before: Focus, now: Focus) => boolean,
): () => boolean {
  const taken = useRef<Focus | null>(null)
  return useCallback((): boolean => {
    const before = taken.current
    taken.current = focus
    if (focus === null || focus.via === 'text' || focus === before) return false
    return before === null || isSame?.(before, focus) !== true
  }, [focus, isSame])
}
