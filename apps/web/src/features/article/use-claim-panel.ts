'use client'

import { type RefObject, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { lineOf, type PanelPlace, placePanel } from './place-panel.ts'
import { useHoverDelay } from './use-hover-delay.ts'

/** What opened the panel: a pointer that leaves closes what it opened, and nothing else. */
type Opener = 'hover' | 'focus' | 'press'

interface Open {
  anchor: HTMLElement
  claimIds: readonly string[]
  by: Opener
  /** The line that the panel stands beside. */
  pointerY: number | undefined
}

/** The words of a claim that an event happened on, or null. */
export function passageOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-claims]') : null
}

/** The panel that shows who says what a passage says: what opened it, where it stands, how it closes. */
export function useClaimPanel() {
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const returning = useRef(false)
  const [open, setOpen] = useState<Open | null>(null)
  const [afterHover, cancelHover] = useHoverDelay()
  const { anchor, by } = open ?? {}

  const show = useCallback(
    (passage: HTMLElement, opener: Opener, pointerY?: number): void => {
      cancelHover()
      const claimIds = (passage.dataset.claims ?? '').split(' ')
      setOpen((before) =>
        before?.anchor === passage
          ? { ...before, by: opener === 'hover' ? before.by : opener }
          : { anchor: passage, claimIds, by: opener, pointerY },
      )
    },
    [cancelHover],
  )
  const isInPanel = useCallback(
    (target: EventTarget | null): boolean => target instanceof Node && panel.current?.contains(target) === true,
    [],
  )
  const close = useCallback(
    (giveFocusBack: boolean): void => {
      if (giveFocusBack && isInPanel(document.activeElement)) {
        returning.current = true
        anchor?.focus({ preventScroll: true })
        returning.current = false
      }
      setOpen(null)
    },
    [anchor, isInPanel],
  )
  useAnnouncedPassages(root)
  useClosing({ anchor, panelId, close, isInPanel })
  useEffect(() => {
    if (by === 'press') panel.current?.focus({ preventScroll: true })
  }, [by, anchor])
  const place = usePlace(open, root, panel)
  return { root, panel, panelId, open, place, returning, show, close, isInPanel, afterHover, cancelHover }
}

/** The panel, as its events see it. */
export type ClaimPanel = ReturnType<typeof useClaimPanel>

/** Says to assistive technology that each passage opens a dialog. */
function useAnnouncedPassages(root: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    for (const passage of root.current?.querySelectorAll<HTMLElement>('[data-claims]') ?? []) {
      if (passage.tagName === 'A') passage.setAttribute('role', 'button')
      passage.setAttribute('aria-haspopup', 'dialog')
      passage.setAttribute('aria-expanded', 'false')
    }
  }, [root])
}

/** Closes the open panel by Escape and by a press elsewhere, and says of its passage that it is open. */
function useClosing({
  anchor,
  panelId,
  close,
  isInPanel,
}: Pick<ClaimPanel, 'panelId' | 'close' | 'isInPanel'> & { anchor: HTMLElement | undefined }): void {
  useEffect(() => {
    if (anchor === undefined) return
    anchor.setAttribute('aria-expanded', 'true')
    anchor.setAttribute('aria-controls', panelId)
    const pressed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close(true)
    }
    const elsewhere = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !isInPanel(target) && passageOf(target) === null) close(false)
    }
    document.addEventListener('keydown', pressed)
    document.addEventListener('pointerdown', elsewhere)
    return () => {
      anchor.setAttribute('aria-expanded', 'false')
      anchor.removeAttribute('aria-controls')
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('pointerdown', elsewhere)
    }
  }, [anchor, panelId, close, isInPanel])
}

/** Where the panel stands: beside the line that was pointed at, within the window. */
function usePlace(
  open: Open | null,
  root: RefObject<HTMLDivElement | null>,
  panel: RefObject<HTMLDivElement | null>,
): PanelPlace | undefined {
  const [place, setPlace] = useState<PanelPlace>()
  const { anchor, pointerY } = open ?? {}
  useLayoutEffect(() => {
    if (anchor === undefined || root.current === null || panel.current === null) return
    const { clientWidth: width, clientHeight: height } = document.documentElement
    const line = lineOf(anchor, pointerY)
    const frame = root.current.getBoundingClientRect()
    setPlace(placePanel(line, frame, { width, height }, panel.current.scrollHeight))
  }, [anchor, panel, pointerY, root])
  return place
}
