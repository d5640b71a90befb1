'use client'

import { type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import styles from './claim-reader.module.css'
import { lineOf, type PanelPlace, placePanel } from './place-panel.ts'
import { useHoverDelay } from './use-hover-delay.ts'

type Opener = 'hover' | 'focus' | 'press'

interface Open {
  anchor: HTMLElement
  claimIds: readonly string[]
  /** What opened it: a pointer that leaves closes what it opened, and nothing else. */
  by: Opener
  /** The line that the panel stands beside. */
  pointerY: number | undefined
}

interface ClaimReaderProps {
  /** A card for each claim, by id. */
  cards: Readonly<Record<string, ReactNode>>
  children: ReactNode
}

function passageOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-claims]') : null
}

/**
 * Shows the cards of a passage when a reader hovers, focuses or presses it: beside the words on wide
 * screens, as a sheet at the bottom on narrow ones. Escape closes it and gives the focus back.
 */
export function ClaimReader({ cards, children }: ClaimReaderProps): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const returning = useRef(false)
  const [open, setOpen] = useState<Open | null>(null)
  const [place, setPlace] = useState<PanelPlace>()
  const [afterHover, cancelHover] = useHoverDelay()

  const show = useCallback(
    (anchor: HTMLElement, by: Opener, pointerY?: number): void => {
      cancelHover()
      const claimIds = (anchor.dataset.claims ?? '').split(' ')
      setOpen((before) =>
        before?.anchor === anchor
          ? { ...before, by: by === 'hover' ? before.by : by }
          : { anchor, claimIds, by, pointerY },
      )
    },
    [cancelHover],
  )

  const anchor = open?.anchor
  const by = open?.by
  const pointerY = open?.pointerY
  useLayoutEffect(() => {
    if (anchor === undefined || root.current === null || panel.current === null) return
    const { clientWidth: width, clientHeight: height } = document.documentElement
    setPlace(
      placePanel(
        lineOf(anchor, pointerY),
        root.current.getBoundingClientRect(),
        { width, height },
        panel.current.scrollHeight,
      ),
    )
  }, [anchor, pointerY])

  const close = useCallback(
    (giveFocusBack: boolean): void => {
      if (giveFocusBack && panel.current?.contains(document.activeElement) === true) {
        returning.current = true
        anchor?.focus({ preventScroll: true })
        returning.current = false
      }
      setOpen(null)
    },
    [anchor],
  )

  useEffect(() => {
    for (const passage of root.current?.querySelectorAll<HTMLElement>('[data-claims]') ?? []) {
      if (passage.tagName === 'A') passage.setAttribute('role', 'button')
      passage.setAttribute('aria-haspopup', 'dialog')
      passage.setAttribute('aria-expanded', 'false')
    }
  }, [])

  useEffect(() => {
    if (anchor === undefined) return
    anchor.setAttribute('aria-expanded', 'true')
    anchor.setAttribute('aria-controls', panelId)
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close(true)
    }
    const elsewhere = (event: PointerEvent): void => {
      if (
        event.target instanceof Node &&
        panel.current?.contains(event.target) !== true &&
        passageOf(event.target) === null
      )
        close(false)
    }
    document.addEventListener('keydown', pressed)
    document.addEventListener('pointerdown', elsewhere)
    return () => {
      anchor.setAttribute('aria-expanded', 'false')
      anchor.removeAttribute('aria-controls')
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('pointerdown', elsewhere)
    }
  }, [anchor, panelId, close])

  useEffect(() => {
    if (by === 'press') panel.current?.focus({ preventScroll: true })
  }, [by, anchor])

  return (
    <div
      ref={root}
      className={styles.root}
      onPointerOver={(event) => {
        if (event.pointerType === 'touch') return
        const passage = passageOf(event.target)
        const { clientY } = event
        if (passage !== null && by !== 'press') afterHover(120, () => show(passage, 'hover', clientY))
        else if (event.target instanceof Node && panel.current?.contains(event.target) === true) cancelHover()
        else if (by === 'hover') afterHover(250, () => close(false))
      }}
      onPointerLeave={() => {
        if (by === 'hover') afterHover(250, () => close(false))
        else cancelHover()
      }}
      onFocus={(event) => {
        const passage = passageOf(event.target)
        if (passage !== null && !returning.current && passage.matches(':focus-visible')) show(passage, 'focus')
      }}
      onBlur={(event) => {
        const next = event.relatedTarget
        if (next instanceof Node && (panel.current?.contains(next) === true || passageOf(next) !== null)) return
        if (next !== null) close(false)
      }}
      onClick={(event) => {
        const passage = passageOf(event.target)
        if (passage === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        if (passage.tagName !== 'A' && event.target instanceof Element && event.target.closest('a') !== null) return
        event.preventDefault()
        show(passage, 'press', event.clientY === 0 ? undefined : event.clientY)
      }}
      onKeyDown={(event) => {
        const passage = passageOf(event.target)
        if (passage === null || event.target !== passage) return
        if (event.key !== ' ' && !(event.key === 'Enter' && passage.tagName !== 'A')) return
        event.preventDefault()
        show(passage, 'press')
      }}
    >
      {children}
      {open !== null && (
        <>
          <div className={styles.backdrop} onClick={() => close(true)} aria-hidden="true" />
          <div
            ref={panel}
            id={panelId}
            className={styles.panel}
            role="dialog"
            aria-label="Who says so"
            tabIndex={-1}
            style={place}
          >
            <button className={styles.close} type="button" onClick={() => close(true)} aria-label="Close">
              ×
            </button>
            {open.claimIds.map((claimId) => (
              <div key={claimId} className={styles.card}>
                {cards[claimId]}
              </div>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
