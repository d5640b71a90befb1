/** A card and where it would like to stand. */
export interface StackedCard {
  id: string
  /** Distance in pixels from the top of the column to the words that the card belongs to. */
  anchor: number
  /** In pixels. */
  height: number
  /** Whether it may be reduced to one line where room is short. */
  foldable: boolean
}

/** Where cards stand. */
export interface CardStack {
  /** The top of each card, in pixels; never above the column. */
  tops: ReadonlyMap<string, number>
  /** The cards that are reduced to one line. */
  slim: ReadonlySet<string>
  /** Where the last card ends. */
  height: number
}

interface Room {
  /** Between two cards. */
  gap: number
  /** The height of a card that is reduced to one line. */
  slimHeight: number
}

/**
 * Stacks cards so that none covers another, the order stays, and none leaves the column. Without a
 * pinned card each stands beside its words or as far below as it must. The pinned card stands
 * exactly beside its words: those before it move up, and where that is not enough the first of them
 * are reduced to one line. Only when even that is not enough it stands below its words.
 */
export function stackCards(cards: readonly StackedCard[], pinnedId: string | null, room: Room): CardStack {
  const index = cards.findIndex(({ id }) => id === pinnedId)
  const pinned = cards[index]
  if (pinned === undefined) return flow(cards, 0, room.gap, new Set())
  const { above, slim } = reduce(cards.slice(0, index), pinned.anchor, room)
  const needed = above.reduce((sum, { height }) => sum + height + room.gap, 0)
  const top = Math.max(pinned.anchor, needed)
  const tops = new Map(flow(above, 0, room.gap, slim).tops)
  let limit = top - room.gap
  for (const { id, anchor, height } of above.toReversed()) {
    const moved = Math.min(tops.get(id) ?? anchor, limit - height)
    tops.set(id, moved)
    limit = moved - room.gap
  }
  const below = flow([{ ...pinned, anchor: top }, ...cards.slice(index + 1)], top, room.gap, slim)
  return { tops: new Map([...tops, ...below.tops]), slim, height: below.height }
}

/** Reduces cards to one line, from the first on, until all fit into some pixels or none is left to reduce. */
function reduce(
  cards: readonly StackedCard[],
  space: number,
  { gap, slimHeight }: Room,
): { above: StackedCard[]; slim: Set<string> } {
  const slim = new Set<string>()
  let excess = cards.reduce((sum, { height }) => sum + height + gap, 0) - space
  const above = cards.map((card) => {
    if (excess <= 0 || !card.foldable || card.height <= slimHeight) return card
    slim.add(card.id)
    excess -= card.height - slimHeight
    return { ...card, height: slimHeight }
  })
  return { above, slim }
}

function flow(cards: readonly StackedCard[], from: number, gap: number, slim: ReadonlySet<string>): CardStack {
  const tops = new Map<string, number>()
  let free = from
  let height = 0
  for (const card of cards) {
    const top = Math.max(card.anchor, free)
    tops.set(card.id, top)
    height = top + card.height
    free = height + gap
  }
  return { tops, slim, height }
}
