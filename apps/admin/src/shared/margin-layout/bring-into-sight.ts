/** Milliseconds between two looks at where a card stands. */
const pause = 120

/**
 * How far to scroll, in pixels, to show as much of a card as fits: never so far that its top, and
 * the words beside it, leave the screen. Negative scrolls up.
 */
export function scrollToShow({
  top,
  bottom,
  ceiling,
  floor,
}: {
  top: number
  bottom: number
  ceiling: number
  floor: number
}): number {
  if (top < ceiling) return top - ceiling
  return Math.min(Math.max(bottom - floor, 0), top - ceiling)
}

/** What lies over the top of the page, and a line of text, in pixels. */
const coveredAbove = 130

/**
 * How far to scroll, in pixels, to bring words to where they are read easily. Words that are in sight already stay where
 * they are, so that nothing moves under the reader's eyes. `isAbove` tells that the lower part of the screen is covered.
 */
export function scrollToWords({
  top,
  bottom,
  screen,
  isAbove,
}: {
  top: number
  bottom: number
  screen: number
  isAbove: boolean
}): number {
  const floor = screen * (isAbove ? 0.38 : 0.7)
  if (top >= coveredAbove && bottom <= floor) return 0
  return top - screen * (isAbove ? 0.3 : 0.4)
}

/** Scrolls the page, gliding unless the reader asked for stillness. */
export function scrollPage(by: number): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  window.scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' })
}

function bringIntoSight(card: HTMLElement): void {
  const { top, bottom } = card.getBoundingClientRect()
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(card)
  const by = scrollToShow({
    top,
    bottom,
    ceiling: Number.parseFloat(scrollMarginTop),
    floor: window.innerHeight - Number.parseFloat(scrollMarginBottom),
  })
  if (Math.abs(by) > 1) scrollPage(by)
}

/** Scrolls to a card once it and the page stand still. Returns a function that calls it off. */
export function bringIntoSightWhenStill(card: HTMLElement): () => void {
  let before = Number.NaN
  const timer = setInterval(() => {
    const { top } = card.getBoundingClientRect()
    if (top === before) {
      clearInterval(timer)
      bringIntoSight(card)
    }
    before = top
  }, pause)
  return () => clearInterval(timer)
}
