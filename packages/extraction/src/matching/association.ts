import type { Candidate } from './best-of.ts'
import { idfOf } from './idf.ts'
import { massOf } from './query.ts'
import type { PreparedQuery, QueryTerm } from './query.ts'
import { FLAG, termIn } from './indexed-claims.ts'
import type { IndexedClaims } from './indexed-claims.ts'

/** As many of the query's most telling terms are followed. */
const FOLLOWED = 31
/** Claims without the words in question, added to those counted: few claims prove little. */
const DOUBT = 2
const FOREMOST = 10
const LEFT_OUT = FLAG.function | FLAG.aside

/**
 * Which words go together in the claims found for a query: a recorded word that mostly stands beside a word
 * of the query (`Donald` beside `Trump`) is half expected, though the query lacks it. The claim that is
 * being measured is never counted.
 */
export class Association {
  readonly #store: IndexedClaims
  readonly #followed: readonly QueryTerm[]
  readonly #followedAt: ReadonlyMap<number, number>
  readonly #local = new Map<number, number>()
  /** For each candidate, which followed terms it has, one bit each. */
  readonly #masks: Uint32Array
  readonly #withTerm: Uint16Array
  readonly #withWord: Uint16Array
  readonly #together: Uint16Array
  readonly #centre: Float64Array
  readonly #norms: Float64Array
  readonly #words: readonly ReadonlySet<number>[]

  constructor(store: IndexedClaims, query: PreparedQuery, candidates: readonly Candidate[]) {
    this.#store = store
    this.#followed = query.said
      .filter(({ number }) => number >= 0 && store.postings.count(number) > 0)
      .toSorted((a, b) => massOf(b) - massOf(a))
      .slice(0, FOLLOWED)
    this.#followedAt = new Map(this.#followed.map(({ number }, bit) => [number, bit]))
    this.#words = candidates.map(({ slot }) => this.#wordsOf(slot))
    this.#masks = new Uint32Array(candidates.length)
    this.#norms = new Float64Array(candidates.length)
    this.#withTerm = new Uint16Array(FOLLOWED)
    this.#withWord = new Uint16Array(this.#local.size)
    this.#together = new Uint16Array(this.#local.size * FOLLOWED)
    this.#centre = new Float64Array(this.#local.size)
    this.#words.forEach((words, rank) => this.#count(words, rank))
  }

  #wordsOf(slot: number): Set<number> {
    const words = new Set<number>()
    for (const token of this.#store.tokensOf(slot)) {
      if ((token & LEFT_OUT) !== 0) continue
      const number = termIn(token)
      words.add(number)
      if (!this.#local.has(number)) this.#local.set(number, this.#local.size)
    }
    return words
  }

  #count(words: ReadonlySet<number>, rank: number): void {
    const bits: number[] = []
    let squares = 0
    for (const number of words) {
      const bit = this.#followedAt.get(number)
      if (bit !== undefined) bits.push(bit)
      squares += idfOf(this.#store, number) ** 2
    }
    const norm = Math.sqrt(squares + 1)
    this.#norms[rank] = norm
    this.#masks[rank] = bits.reduce((mask, bit) => mask | (1 << bit), 0)
    for (const bit of bits) this.#withTerm[bit] = (this.#withTerm[bit] ?? 0) + 1
    for (const number of words) {
      const local = this.#local.get(number) ?? 0
      this.#withWord[local] = (this.#withWord[local] ?? 0) + 1
      for (const bit of bits) {
        const pair = local * FOLLOWED + bit
        this.#together[pair] = (this.#together[pair] ?? 0) + 1
      }
      if (rank < FOREMOST) this.#centre[local] = (this.#centre[local] ?? 0) + idfOf(this.#store, number) ** 2 / norm
    }
  }

  /** How surely the query's words bring this recorded word with them, from 0 to 1, the claim at `rank` not counted. */
  expects(number: number, rank: number): number {
    const local = this.#local.get(number)
    if (local === undefined) return 0
    const mask = this.#masks[rank] ?? 0
    let best = 0
    for (let bit = 0; bit < this.#followed.length; bit += 1) {
      const own = (mask >>> bit) & 1
      const together = (this.#together[local * FOLLOWED + bit] ?? 0) - own
      if (together > 0) best = Math.max(best, together / ((this.#withTerm[bit] ?? 0) - own + DOUBT))
    }
    return best
  }

  /** Weight of the query's known terms that the claim at `rank` has or that its words bring with them. */
  brought(rank: number): number {
    const mask = this.#masks[rank] ?? 0
    const lacking = [...this.#followed.keys()].filter((bit) => ((mask >>> bit) & 1) === 0)
    const degrees = new Float64Array(FOLLOWED).fill(1)
    for (const bit of lacking) degrees[bit] = 0
    for (const number of this.#words[rank] ?? []) {
      const local = this.#local.get(number) ?? 0
      const others = (this.#withWord[local] ?? 0) - 1 + DOUBT
      for (const bit of lacking) {
        const degree = (this.#together[local * FOLLOWED + bit] ?? 0) / others
        if (degree > (degrees[bit] ?? 0)) degrees[bit] = degree
      }
    }
    return this.#followed.reduce((sum, term, bit) => sum + massOf(term) * (degrees[bit] ?? 0), 0)
  }

  /** Likeness of the claim at `rank` to the ten foremost others, from 0 to 1. */
  centrality(rank: number): number {
    const norm = this.#norms[rank] ?? 1
    let sum = 0
    for (const number of this.#words[rank] ?? []) sum += this.#centre[this.#local.get(number) ?? 0] ?? 0
    const own = rank < FOREMOST ? (norm * norm - 1) / norm : 0
    const others = Math.min(this.#masks.length, FOREMOST) - (rank < FOREMOST ? 1 : 0)
    return others > 0 ? (sum - own) / norm / others : 0
  }
}
