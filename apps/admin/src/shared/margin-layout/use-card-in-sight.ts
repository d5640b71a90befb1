'use client'

import { type RefObject, useEffect } from 'react'
import { bringIntoSightWhenStill } from './bring-into-sight.ts'

interface Options {
  focused: boolean
  /** Tells once whether the keyboard moves to the card that is focused, and not again where it comes to stand elsewhere. */
  takeKeyboard: () => boolean
  /** Whether the page scrolls to the card when it is focused. */
  scrollsPage: boolean
  /** What the card holds, where that changes what is to be seen or what can have the keyboard. */
  holds?: string
}

/** Gives a card that is focused the keyboard, where it is to have it or nothing else has, and brings it into sight. */
export function useCardInSight(
  root: RefObject<HTMLElement | null>,
  { focused, takeKeyboard, scrollsPage, holds }: Options,
): void {
  useEffect(() => {
    const card = root.current
    if (!focused || card === null) return undefined
    // A form that closes takes the keyboard's place with it: the card is where it goes on.
    const isLost = document.activeElement === document.body
    if ((takeKeyboard() || isLost) && !card.contains(document.activeElement)) card.focus({ preventScroll: true })
    if (!scrollsPage) return undefined
    // What unfolds in it makes a card taller: it is told so at first, and again whenever that happens.
    let callOff = (): void => undefined
    const observer = new ResizeObserver(() => {
      callOff()
      callOff = bringIntoSightWhenStill(card)
    })
    observer.observe(card)
    return () => {
      observer.disconnect()
      callOff()
    }
  }, [root, focused, scrollsPage, takeKeyboard, holds])
}
