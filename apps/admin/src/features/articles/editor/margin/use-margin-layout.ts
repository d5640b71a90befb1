'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ClaimFocus } from '../claims/use-claim-focus.ts'
import type { Occurrence } from '../text/occurrence.ts'
import type { ArticleEditors } from '../text/use-article-editors.ts'
import { readOccurrences } from '../text/use-text-state.ts'
import { type StackedCard, stackCards } from './stack-cards.ts'

const gap = 8

interface Options {
  editors: ArticleEditors
  column: RefObject<HTMLElement | null>
  /** The ids of the cards; that of a claim, or of the form for a new one. */
  cardIds: readonly string[]
  focus: ClaimFocus | null
  /** Where the form for a new claim belongs. */
  held: { id: string; place: Occurrence['place']; from: number } | null
}

interface Layout {
  tops: ReadonlyMap<string, number>
  height: number
}

function wordsOf(occurrences: readonly Occurrence[], claimId: string, focus: ClaimFocus | null): Occurrence | undefined {
  const uses = occurrences.filter((occurrence) => occurrence.claimId === claimId)
  const at = focus?.claimId === claimId ? focus.at : undefined
  return uses.find(({ place, from, to }) => at?.place === place && from <= at.pos && at.pos <= to)
    ?? uses.find(({ place }) => place === 'BODY') ?? uses[0]
}

const sameLayout = (a: Layout, b: Layout): boolean =>
  a.height === b.height && a.tops.size === b.tops.size && [...a.tops].every(([id, top]) => b.tops.get(id) === top)

/** Where each card of the margin stands, kept in step with the text, the size of the cards and the claim in focus. */
export function useMarginLayout({ editors, column, cardIds, focus, held }: Options) {
  const [layout, setLayout] = useState<Layout>({ tops: new Map(), height: 0 })
  const cards = useRef(new Map<string, HTMLElement>())
  const observer = useRef<ResizeObserver | null>(null)

  const measure = useCallback((): void => {
    const start = column.current?.getBoundingClientRect().top
    if (start === undefined) return
    const occurrences = readOccurrences(editors)
    const placed = cardIds.flatMap((id): StackedCard[] => {
      const words = held?.id === id ? held : wordsOf(occurrences, id, focus)
      if (words === undefined) return []
      const { view } = editors[words.place]
      const anchor = view.coordsAtPos(Math.min(words.from, view.state.doc.content.size)).top - start
      return [{ id, anchor: Math.max(0, Math.round(anchor)), height: cards.current.get(id)?.offsetHeight ?? 0 }]
    })
    const inOrder = placed.toSorted((a, b) => a.anchor - b.anchor)
    const tops = stackCards(inOrder, held?.id ?? focus?.claimId ?? null, gap)
    const next = { tops, height: Math.max(0, ...inOrder.map(({ id, height }) => (tops.get(id) ?? 0) + height)) }
    setLayout((before) => (sameLayout(before, next) ? before : next))
  }, [cardIds, column, editors, focus, held])

  useLayoutEffect(measure)

  const measureNow = useRef(measure)
  measureNow.current = measure
  useEffect(() => {
    let frame = 0
    const later = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => measureNow.current())
    }
    observer.current = new ResizeObserver(later)
    for (const card of cards.current.values()) observer.current.observe(card)
    for (const editor of Object.values(editors)) observer.current.observe(editor.view.dom)
    void document.fonts.ready.then(later)
    return () => {
      cancelAnimationFrame(frame)
      observer.current?.disconnect()
      observer.current = null
    }
  }, [editors])

  const register = useCallback((id: string, element: HTMLElement | null): void => {
    const known = cards.current.get(id)
    if (known !== undefined && known !== element) observer.current?.unobserve(known)
    if (element === null) cards.current.delete(id)
    else {
      cards.current.set(id, element)
      observer.current?.observe(element)
    }
  }, [])

  return { ...layout, register }
}
