import { type EditedNode, eachSuggested, type Named, type NodeMark, suggestionOf } from './edited-node.ts'

/** What somebody suggests at one go, and how often each character stands in it. */
interface Held {
  readonly named: Named
  readonly characters: Map<string, number>
}

const identity = ({ type }: NodeMark, { id, by, at }: Named): string => JSON.stringify([type, id, by, at])

function heldIn(doc: EditedNode): Map<string, Held> {
  const held = new Map<string, Held>()
  eachSuggested(doc, (mark, named, text) => {
    const key = identity(mark, named)
    const { characters } = held.get(key) ?? { characters: new Map<string, number>() }
    held.set(key, { named, characters })
    for (const character of text) characters.set(character, (characters.get(character) ?? 0) + 1)
  })
  return held
}

/** How far the clock of whoever suggests may be ahead, in milliseconds. */
const aheadAtMost = 60_000

/**
 * Who is known to have suggested what. Somebody may take up, move, shorten and bring back what another suggested, and say
 * nothing in the other's name: not with a word more than the other wrote.
 */
export class KnownSuggestions {
  readonly #known = new Map<string, Held>()

  /** Takes everything in a text for what its marks say. */
  learn(doc: EditedNode): void {
    for (const [key, { named, characters }] of heldIn(doc)) {
      const highest = this.#known.get(key) ?? { named, characters: new Map<string, number>() }
      this.#known.set(key, highest)
      for (const [character, count] of characters)
        highest.characters.set(character, Math.max(count, highest.characters.get(character) ?? 0))
    }
  }

  /** Whether all that a text suggests in somebody's name is known to be theirs, or its writer's own. */
  areGenuine(doc: EditedNode, writer: string, now: Date): boolean {
    return this.#forged(doc, writer, now).size === 0
  }

  /** A text in which what is not known to be another's is its writer's own, of this moment. */
  stamped(doc: EditedNode, writer: string, now: Date): EditedNode {
    const forged = this.#forged(doc, writer, now)
    return forged.size === 0 ? doc : withMaker(doc, forged, { by: writer, at: now.toISOString() })
  }

  #forged(doc: EditedNode, writer: string, now: Date): ReadonlySet<string> {
    const latest = now.getTime() + aheadAtMost
    const forged = [...heldIn(doc)].filter(([key, { named, characters }]) => {
      if (named.by === writer && Date.parse(named.at) <= latest) return false
      const highest = this.#known.get(key)?.characters
      return !highest || [...characters].some(([character, count]) => count > (highest.get(character) ?? 0))
    })
    return new Set(forged.map(([key]) => key))
  }
}

function withMaker(node: EditedNode, forged: ReadonlySet<string>, maker: Pick<Named, 'by' | 'at'>): EditedNode {
  const { marks, content } = node
  const stamped = (mark: NodeMark): NodeMark => {
    const named = suggestionOf(mark)
    return named !== null && forged.has(identity(mark, named)) ? { ...mark, attrs: { ...mark.attrs, ...maker } } : mark
  }
  return {
    ...node,
    ...(marks && { marks: marks.map(stamped) }),
    ...(content && { content: content.map((child) => withMaker(child, forged, maker)) }),
  }
}
