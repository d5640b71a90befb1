'use client'

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import styles from './claim-reader.module.css'
import { placePanel } from './place-panel.ts'
import { useHoverDelay } from './use-hover-delay.ts'

interface Open {
  anchor: HTMLElement
  claimIds: readonly string[]
  /** Opened by a press, so that only a press or Escape closes it. */
  pinned: boolean
  left: number
  top: number
}

export interface ClaimReaderProps {
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
  const [open, setOpen] = useState<Open | null>(null)
  const hover = useHoverDelay()

  const show = useCallback((anchor: HTMLElement, pinned: boolean, pointerY?: number): void => {
    if (root.current === null) return
    const claimIds = (anchor.dataset.claims ?? '').split(' ')
    setOpen((before) => (before?.anchor === anchor
      ? { ...before, pinned: before.pinned || pinned }
      : { anchor, claimIds, pinned, ...placePanel(anchor, root.current, pointerY) }))
  }, [])

  const close = useCallback((giveFocusBack: boolean): void => {
    setOpen((before) => {
      if (giveFocusBack && before !== null && panel.current?.contains(document.activeElement) === true) before.anchor.focus({ preventScroll: true })
      return null
    })
  }, [])

  useEffect(() => {
    for (const passage of root.current?.querySelectorAll<HTMLElement>('[data-claims]') ?? []) {
      if (passage.tagName === 'A') passage.setAttribute('role', 'button')
      passage.setAttribute('aria-haspopup', 'dialog')
      passage.setAttribute('aria-expanded', 'false')
    }
  }, [])

  const anchor = open?.anchor
  const pinned = open?.pinned === true
  useEffect(() => {
    if (anchor === undefined) return
    anchor.setAttribute('aria-expanded', 'true')
    anchor.setAttribute('aria-controls', panelId)
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close(true)
    }
    const elsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && panel.current?.contains(event.target) !== true && passageOf(event.target) === null) close(false)
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
    if (pinned) panel.current?.focus({ preventScroll: true })
  }, [pinned, anchor])

  return (
    <div
      ref={root}
      className={styles.root}
      onPointerOver={(event) => {
        if (event.pointerType === 'touch') return
        const passage = passageOf(event.target)
        const { clientY } = event
        if (passage !== null) hover.after(120, () => { if (!pinned) show(passage, false, clientY) })
        else if (event.target instanceof Node && panel.current?.contains(event.target) === true) hover.cancel()
        else if (open !== null && !pinned) hover.after(250, () => close(false))
      }}
      onPointerLeave={() => { if (!pinned) hover.after(250, () => close(false)) }}
      onFocus={(event) => {
        const passage = passageOf(event.target)
        if (passage !== null && passage.matches(':focus-visible')) show(passage, false)
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
        hover.cancel()
        show(passage, true, event.clientY === 0 ? undefined : event.clientY)
      }}
      onKeyDown={(event) => {
        const passage = passageOf(event.target)
        if (passage === null || event.target !== passage) return
        if (event.key !== ' ' && !(event.key === 'Enter' && passage.tagName !== 'A')) return
        event.preventDefault()
        show(passage, true)
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
            style={{ left: open.left, top: open.top }}
          >
            <button className={styles.close} type="button" onClick={() => close(true)} aria-label="Close">×</button>
            {open.claimIds.map((claimId) => <div key={claimId} className={styles.card}>{cards[claimId]}</div>)}
          </div>
        </>
      )}
    </div>
  )
}
