/** A card and where it would like to stand. */
export interface StackedCard {
  id: string
  /** Distance in pixels from the top of the column to the words that the card belongs to. */
  anchor: number
  /** In pixels. */
  height: number
}

/**
 * The top of each card, in pixels, so that none covers another and the order stays. The pinned card
 * stands exactly beside its words; those before it move up, past the top of the column if need be,
 * and those after it move down. Without a pinned card each stands beside its words or as far below as it must.
 */
export function stackCards(cards: readonly StackedCard[], pinnedId: string | null, gap: number): ReadonlyMap<string, number> {
  const tops = flow(cards, 0, gap)
  const pinned = cards.findIndex(({ id }) => id === pinnedId)
  const card = cards[pinned]
  if (card === undefined) return tops
  tops.set(card.id, card.anchor)
  let limit = card.anchor - gap
  for (const above of cards.slice(0, pinned).toReversed()) {
    const top = Math.min(tops.get(above.id) ?? above.anchor, limit - above.height)
    tops.set(above.id, top)
    limit = top - gap
  }
  for (const [id, top] of flow(cards.slice(pinned + 1), card.anchor + card.height + gap, gap)) tops.set(id, top)
  return tops
}

function flow(cards: readonly StackedCard[], from: number, gap: number): Map<string, number> {
  const tops = new Map<string, number>()
  let free = from
  for (const { id, anchor, height } of cards) {
    const top = Math.max(anchor, free)
    tops.set(id, top)
    free = top + height + gap
  }
  return tops
}
