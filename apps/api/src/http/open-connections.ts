/** How many connections are kept at the most. */
export interface ConnectionLimits {
  /** By this server. */
  readonly all: number
  /** Of one person or token. */
  readonly each: number
}

/** The connections that a server keeps open, counted by whose they are, so that nobody keeps the others out. */
export class OpenConnections {
  readonly #limits: ConnectionLimits
  readonly #open = new Map<string, number>()
  #all = 0

  constructor(limits: ConnectionLimits) {
    this.#limits = limits
  }

  /** Counts a connection of somebody; gives what takes it off the count, or why there can be none. */
  take(owner: string): (() => void) | 'too-many-of-one' | 'full' {
    const own = this.#open.get(owner) ?? 0
    if (own >= this.#limits.each) return 'too-many-of-one'
    if (this.#all >= this.#limits.all) return 'full'
    this.#count(owner, 1)
    return () => this.#count(owner, -1)
  }

  #count(owner: string, by: 1 | -1): void {
    this.#all += by
    const left = (this.#open.get(owner) ?? 0) + by
    if (left > 0) this.#open.set(owner, left)
    else this.#open.delete(owner)
  }
}
