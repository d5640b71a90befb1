/** Where articles stand on the front page. */
interface Arrangement<Item> {
  lead: Item | undefined
  beside: Item[]
  below: Item[]
  /** The newest that stand nowhere else. */
  rest: Item[]
}

/** Places what the editors chose, in its order, and the newest after it; without a choice the newest lead. */
export function arrange<Item extends { id: string }>(
  chosen: readonly Item[],
  newest: readonly Item[],
): Arrangement<Item> {
  const shown = chosen.length > 0 ? chosen : newest.slice(0, 6)
  const ids = new Set(shown.map(({ id }) => id))
  return {
    lead: shown[0],
    beside: shown.slice(1, 4),
    below: shown.slice(4, 10),
    rest: newest.filter(({ id }) => !ids.has(id)),
  }
}
