import type { Chances } from '@sourceline/kit'
import type { Selected } from '../retrying-client.ts'

/** A record as editors last heard of it. */
export interface KnownRecord {
  readonly id: string
  readonly version: number
}

/** The kinds of records that programs work on: the beginnings of their ids. */
export type Kind = 'article' | 'claim' | 'source' | 'attribution' | 'topic' | 'collection' | 'correction' | 'proposal'

/** What a program's people know of its records, all together: from what was acknowledged to one of them. */
export class Records {
  readonly #versions = new Map<string, number>()
  /** Articles in the bin. */
  readonly deleted = new Set<string>()
  /** Articles of which words were struck. */
  readonly redacted = new Set<string>()

  /** Takes in every record of a payload, wherever it is in it. */
  learn(part: unknown): void {
    if (Array.isArray(part)) for (const member of part) this.learn(member)
    if (typeof part !== 'object' || part === null) return
    const { id, version = 1 }: Selected = { ...part }
    if (typeof id === 'string' && typeof version === 'number')
      this.#versions.set(id, Math.max(version, this.#versions.get(id) ?? 0))
    for (const member of Object.values(part)) this.learn(member)
  }

  ids(kind: Kind): string[] {
    return [...this.#versions.keys()].filter((id) => id.startsWith(`${kind}_`))
  }

  /** One of them; null where there is none. */
  pick(kind: Kind, chances: Chances): KnownRecord | null {
    const ids = this.ids(kind)
    if (ids.length === 0) return null
    const id = chances.oneOf(ids)
    return { id, version: this.#versions.get(id) ?? 1 }
  }

  /** The ids of some of them, each once. */
  some(kind: Kind, max: number, chances: Chances): string[] {
    const ids = this.ids(kind)
    return ids.length === 0 ? [] : [...new Set(chances.several(max, () => chances.oneOf(ids)))]
  }
}
