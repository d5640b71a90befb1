/** Sets that grow together and never apart. */
export interface DisjointSets {
  /** Puts both into one set. */
  join(a: string, b: string): void
  /** The member that stands for the whole set; which one it is means nothing. */
  find(member: string): string
}

/**
 * Union by size with path halving (Tarjan and van Leeuwen, 1984): nearly constant time for each
 * call. Whoever was never joined is a set of one.
 */
export function disjointSets(): DisjointSets {
  const parents = new Map<string, string>()
  const sizes = new Map<string, number>()
  const parentOf = (member: string) => parents.get(member) ?? member
  const find = (member: string): string => {
    let at = member
    for (let parent = parentOf(at); parent !== at; parent = parentOf(at)) {
      parents.set(at, parentOf(parent))
      at = parentOf(parent)
    }
    return at
  }
  return {
    find,
    join: (a, b) => {
      const [one, other] = [find(a), find(b)]
      if (one === other) return
      const [oneSize, otherSize] = [sizes.get(one) ?? 1, sizes.get(other) ?? 1]
      const [small, large] = oneSize < otherSize ? [one, other] : [other, one]
      parents.set(small, large)
      sizes.set(large, oneSize + otherSize)
    },
  }
}
