'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TextPlace } from '@/shared/article-text/occurrence.ts'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { type CardStack, type StackedCard, stackCards } from './stack-cards.ts'

const room = { gap: 8, slimHeight: 28 }

/** The height of the bars that lie over the top of the page, in pixels. */
const bars = 98

/** Where the words begin that a card is about: a ProseMirror position of its editor. */
export interface WordsPlace {
  place: TextPlace
  from: number
}

/** Where the words of a card stand; undefined where they stand nowhere. */
export type PlaceOfCard = (id: string) => WordsPlace | undefined

interface Options {
  editors: ArticleEditors
  column: RefObject<HTMLElement | null>
  /** The ids of the cards, that of a form for a new one among them. */
  cardIds: readonly string[]
  focusedId: string | null
  /** Reads where the words of the cards stand now. */
  readPlaces: () => PlaceOfCard
  /** Where the form for a new card belongs. */
  held: (WordsPlace & { id: string }) | null
}

/** From where to where in the column a card and its words take room. */
interface Extent {
  top: number
  bottom: number
}

/** The card that wants to stand beside its words. */
interface Pinned {
  id: string
  extent: Extent
  /** Whether it has been in view since it was opened: until then the page is on its way to it. */
  reached: boolean
  /** Whether it does stand beside its words. */
  holds: boolean
}

const empty: CardStack = { tops: new Map(), slim: new Set(), height: 0 }

const sameStack = (a: CardStack, b: CardStack): boolean =>
  a.height === b.height &&
  a.tops.size === b.tops.size &&
  a.slim.size === b.slim.size &&
  [...a.tops].every(([id, top]) => b.tops.get(id) === top) &&
  [...a.slim].every((id) => b.slim.has(id))

function isInView({ top, bottom }: Extent, start: number): boolean {
  return start + bottom > bars && start + top < window.innerHeight
}

function pin({ id, anchor, height }: StackedCard, { tops }: CardStack, start: number, before: Pinned | null): Pinned {
  const extent = { top: anchor, bottom: (tops.get(id) ?? anchor) + height }
  const inView = isInView(extent, start)
  const reached = inView || (before?.id === id && before.reached)
  return { id, extent, reached, holds: inView || !reached }
}

/** The cards in the order of their words in the column, whose top is at `start`. */
function cardsBesideWords(
  { editors, cardIds, readPlaces, held }: Omit<Options, 'column' | 'focusedId'>,
  start: number,
  measureCard: (id: string) => Pick<StackedCard, 'height' | 'foldable'>,
): StackedCard[] {
  const placeOf = readPlaces()
  const placed = cardIds.flatMap((id): StackedCard[] => {
    const words = held?.id === id ? held : placeOf(id)
    if (words === undefined) return []
    const { view } = editors[words.place]
    const anchor = view.coordsAtPos(Math.min(words.from, view.state.doc.content.size)).top - start
    return [{ id, anchor: Math.max(0, Math.round(anchor)), ...measureCard(id) }]
  })
  return placed.toSorted((a, b) => a.anchor - b.anchor)
}

/** What of the margin is watched, and by what. */
interface Watched extends Pick<Options, 'column' | 'editors'> {
  readonly cards: RefObject<ReadonlyMap<string, HTMLElement>>
  readonly observer: RefObject<ResizeObserver | null>
  readonly pinned: RefObject<Pinned | null>
}

/** Measures again when a card, the text or the fonts change their size, and when the card in focus comes or goes. */
function useRemeasuring(measure: () => void, { column, editors, cards, observer, pinned }: Watched): void {
  const measureNow = useRef(measure)
  measureNow.current = measure
  useEffect(() => {
    let frame = 0
    const later = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => measureNow.current())
    }
    const scroll = (): void => {
      const start = column.current?.getBoundingClientRect().top
      const { current } = pinned
      if (start === undefined || current === null) return
      const inView = isInView(current.extent, start)
      if (inView !== current.holds || (inView && !current.reached)) later()
    }
    observer.current = new ResizeObserver(later)
    for (const card of cards.current.values()) observer.current.observe(card)
    for (const editor of Object.values(editors)) observer.current.observe(editor.view.dom)
    window.addEventListener('scroll', scroll, { passive: true })
    void document.fonts.ready.then(later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', scroll)
      observer.current?.disconnect()
      observer.current = null
    }
  }, [cards, column, editors, observer, pinned])
}

/**
 * Where each card of the margin stands, kept in step with the text, the size of the cards, the card
 * in focus and what of the page is in view: a card makes room for itself only while it can be seen.
 */
export function useMarginLayout({ editors, column, cardIds, focusedId, readPlaces, held }: Options) {
  const [stack, setStack] = useState(empty)
  const shown = useRef(stack)
  shown.current = stack
  const cards = useRef(new Map<string, HTMLElement>())
  /** Heights of folded cards, remembered while these are reduced to one line. */
  const foldedHeights = useRef(new Map<string, number>())
  const pinned = useRef<Pinned | null>(null)
  const observer = useRef<ResizeObserver | null>(null)

  const measureCard = useCallback((id: string): Pick<StackedCard, 'height' | 'foldable'> => {
    const card = cards.current.get(id)
    const height = card?.offsetHeight ?? 0
    if (card?.querySelector('[data-expanded]')) return { height, foldable: false }
    if (!shown.current.slim.has(id)) foldedHeights.current.set(id, height)
    return { height: foldedHeights.current.get(id) ?? height, foldable: true }
  }, [])

  const measure = useCallback((): void => {
    const start = column.current?.getBoundingClientRect().top
    if (start === undefined) return
    const inOrder = cardsBesideWords({ editors, cardIds, readPlaces, held }, start, measureCard)
    const wantedId = held?.id ?? focusedId
    const wanted = inOrder.find(({ id }) => id === wantedId)
    const unpinned = stackCards(inOrder, null, room)
    const beside = stackCards(inOrder, wantedId, room)
    pinned.current = wanted === undefined ? null : pin(wanted, beside, start, pinned.current)
    // The column keeps its height either way, so that the page does not jump while it is scrolled.
    const next = { ...(pinned.current?.holds ? beside : unpinned), height: Math.max(beside.height, unpinned.height) }
    setStack((before) => (sameStack(before, next) ? before : next))
  }, [cardIds, column, editors, focusedId, held, measureCard, readPlaces])

  useLayoutEffect(measure)

  useRemeasuring(measure, { column, editors, cards, observer, pinned })

  const register = useCallback((id: string, element: HTMLElement | null): void => {
    const known = cards.current.get(id)
    if (known !== undefined && known !== element) observer.current?.unobserve(known)
    if (element === null) cards.current.delete(id)
    else {
      cards.current.set(id, element)
      observer.current?.observe(element)
    }
  }, [])

  return { ...stack, register }
}
