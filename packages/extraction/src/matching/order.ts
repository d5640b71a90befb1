import { massOf } from './query.ts'
import type { PreparedQuery, QueryTerm } from './query.ts'
import { FLAG, fieldOf, termIn } from './indexed-claims.ts'

const NEAR = 8
/** Positions from here on are not those of the query's own words. */
const BEYOND = 1e6

/** The most words in a row, function words included, that a recorded claim and the query have alike. */
export class RunFinder {
  readonly #places = new Map<number, number[]>()
  readonly #length: number
  #before: Uint16Array
  #now: Uint16Array

  constructor({ sequence }: PreparedQuery) {
    this.#length = sequence.length
    this.#before = new Uint16Array(sequence.length + 1)
    this.#now = new Uint16Array(sequence.length + 1)
    sequence.forEach((number, index) => {
      if (number < 0) return
      const places = this.#places.get(number)
      if (places) places.push(index)
      else this.#places.set(number, [index])
    })
  }

  longest(tokens: Uint32Array): number {
    let longest = 0
    let field = -1
    let before: readonly number[] = []
    this.#before.fill(0)
    this.#now.fill(0)
    for (const token of tokens) {
      if ((token & FLAG.aside) !== 0) continue
      if (fieldOf(token) !== field) {
        for (const place of before) this.#before[place + 1] = 0
        before = []
      }
      field = fieldOf(token)
      const places = this.#places.get(termIn(token)) ?? []
      for (const place of places) {
        const length = (this.#before[place] ?? 0) + 1
        this.#now[place + 1] = length
        if (length > longest) longest = length
      }
      for (const place of before) this.#before[place + 1] = 0
      before = places
      const spare = this.#before
      this.#before = this.#now
      this.#now = spare
    }
    return Math.min(longest, this.#length)
  }
}

/** Weight of the query's met words: in all, and at most in eight words in a row. */
export function densest(met: ReadonlyMap<QueryTerm, number>): { all: number; near: number } {
  const places: { at: number; mass: number }[] = []
  for (const [term, degree] of met) {
    if (!term.own || term.aside) continue
    const mass = (massOf(term) * degree) / Math.sqrt(term.positions.length)
    for (const at of term.positions) if (at < BEYOND) places.push({ at, mass })
  }
  places.sort((a, b) => a.at - b.at)
  let all = 0
  let near = 0
  let window = 0
  let first = 0
  for (const { at, mass } of places) {
    all += mass
    window += mass
    for (let oldest = places[first]; oldest && at - oldest.at >= NEAR; oldest = places[first]) {
      window -= oldest.mass
      first += 1
    }
    near = Math.max(near, window)
  }
  return { all, near }
}
