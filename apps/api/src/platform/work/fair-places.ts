/** What is to be done once there is a place for it, for whoever waits for it. */
export class Turn {
  /** Settles when it has a place. */
  readonly begun: Promise<void>
  #hasBegun = false
  #begin: () => void = () => undefined

  constructor() {
    this.begun = new Promise((resolve) => (this.#begin = resolve))
  }

  get hasBegun(): boolean {
    return this.#hasBegun
  }

  /** Gives it a place. */
  begin(): void {
    this.#hasBegun = true
    this.#begin()
  }
}

/**
 * So many places, given to those who wait one after the other: who waits for much keeps nobody waiting who asks for little.
 * What several wait for comes when the first of them has a turn.
 */
export class FairPlaces {
  readonly #lines = new Map<string, Turn[]>()
  #free: number

  constructor(count: number) {
    this.#free = count
  }

  /** How much somebody waits for. */
  waitingOf(client: string): number {
    return this.#lines.get(client)?.filter(({ hasBegun }) => !hasBegun).length ?? 0
  }

  /** Lets somebody wait for a turn, which others may be waiting for already. */
  wait(client: string, turn: Turn): void {
    if (turn.hasBegun) return
    if (this.#free > 0) {
      this.#free -= 1
      turn.begin()
      return
    }
    const line = this.#lines.get(client)
    if (line) line.push(turn)
    else this.#lines.set(client, [turn])
  }

  /** Gives a place that was taken to the next who wait. */
  give(): void {
    for (const [client, line] of this.#lines) {
      this.#lines.delete(client)
      const next = line.findIndex(({ hasBegun }) => !hasBegun)
      const [turn, ...later] = next === -1 ? [] : line.slice(next)
      if (later.length > 0) this.#lines.set(client, later)
      if (turn) {
        turn.begin()
        return
      }
    }
    this.#free += 1
  }
}
