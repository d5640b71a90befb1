/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws that are the same for the same seed and place. */
export class Chances {
  readonly #next: () => number

  /**
   * @param seed From which everything is drawn.
   * @param place Which of many is drawn, so that it can be drawn again without those before it.
   */
  constructor(seed: number, place: number) {
    this.#next = chanceFrom(Math.imul(seed ^ 0x9e3779b9, 2 * place + 1))
  }

  /** A whole number from 0 up to, not including, a bound. */
  below(bound: number): number {
    return Math.floor(this.#next() * bound)
  }

  isOnce(share: number): boolean {
    return this.#next() < share
  }

  oneOf<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }

  /** As many of something as it takes, at most so many. */
  several<Value>(most: number, draw: () => Value): Value[] {
    return Array.from({ length: this.below(most + 1) }, draw)
  }
}
