import { bestOf } from './best-of.ts'
import type { Candidate } from './best-of.ts'
import { NO_DAY, nearness } from './dates.ts'
import type { PreparedQuery } from './query.ts'
import { slotIn } from './indexed-claims.ts'
import type { IndexedClaims } from './indexed-claims.ts'

const K1 = 1.2
const B = 0.6
const TITLE_WEIGHT = 1
const CONTEXT_WEIGHT = 0.5
const DATE_BONUS = 0.12
/** Postings read to find claims; terms more common than it allows only add to the claims that rarer terms found. */
const BUDGET = 120_000
/** How many of the claims found are looked up for the common terms. */
const CONTENDERS = 500

/** Weight of the two-bit counts (claim, title, other words) that a posting carries. */
const COUNT_WEIGHTS = Float32Array.from(
  { length: 64 },
  (_, counts) => (counts & 3) + ((counts >>> 2) & 3) * TITLE_WEIGHT + (counts >>> 4) * CONTEXT_WEIGHT,
)

interface LookedUp {
  readonly number: number
  readonly weight: number
  readonly count: number
}

/** First look: the best claims by BM25 over stems, read from the postings of the query's terms, rarest first. */
export class CandidateFinder {
  readonly #store: IndexedClaims
  #scores = new Float32Array(0)
  #touched = new Uint32Array(0)
  #found = new Float32Array(0)
  #touchedCount = 0

  constructor(store: IndexedClaims) {
    this.#store = store
  }

  find(query: PreparedQuery, limit: number): Candidate[] {
    const { postings } = this.#store
    const terms = [...query.terms.filter((term) => term.number >= 0), ...query.substitutes.values()]
      .map(({ number, idf, weight }) => ({ number, weight: idf * weight * (K1 + 1), count: postings.count(number) }))
      .toSorted((a, b) => a.count - b.count)
    let left = BUDGET
    const common = terms.findIndex(({ count }, at) => (left -= count) < 0 && at > 0)
    const rare = common < 0 ? terms : terms.slice(0, common)
    this.#makeRoom()
    for (const term of rare) this.#accumulate(term)
    const rest = common < 0 ? [] : terms.slice(common)
    if (rest.length === 0) return this.#best(limit, query)
    return this.#best(Math.max(limit, CONTENDERS), query)
      .map(({ slot, score }) => ({ slot, score: rest.reduce((sum, term) => sum + this.#lookUp(term, slot), score) }))
      .toSorted((a, b) => b.score - a.score || this.#store.compareIds(a.slot, b.slot))
      .slice(0, limit)
  }

  #makeRoom(): void {
    const { slotEnd } = this.#store
    this.#touchedCount = 0
    if (this.#scores.length >= slotEnd) return
    this.#scores = new Float32Array(Math.ceil(slotEnd * 1.2))
    this.#touched = new Uint32Array(Math.ceil(slotEnd * 1.2))
    this.#found = new Float32Array(Math.ceil(slotEnd * 1.2))
  }

  #perLength(): number {
    const { totalLength, size } = this.#store
    return (K1 * B) / Math.max(totalLength / Math.max(size, 1), 1)
  }

  #accumulate({ number, weight, count }: LookedUp): void {
    const { postings, lengths } = this.#store
    const { data } = postings
    const scores = this.#scores
    const touched = this.#touched
    const perLength = this.#perLength()
    const start = postings.start[number] ?? 0
    let touchedCount = this.#touchedCount
    for (let index = start; index < start + count; index += 1) {
      const posting = data[index] ?? 0
      const slot = slotIn(posting)
      const frequency = COUNT_WEIGHTS[posting & 63] ?? 0
      const before = scores[slot] ?? 0
      if (before === 0) touched[touchedCount++] = slot
      scores[slot] = before + (weight * frequency) / (frequency + K1 * (1 - B) + perLength * (lengths[slot] ?? 0))
    }
    this.#touchedCount = touchedCount
  }

  #lookUp({ number, weight }: LookedUp, slot: number): number {
    const { postings, lengths } = this.#store
    const at = postings.lowerBound(number, slot * 64)
    if (at >= postings.count(number)) return 0
    const posting = postings.at(number, at)
    if (slotIn(posting) !== slot) return 0
    const frequency = COUNT_WEIGHTS[posting & 63] ?? 0
    return (weight * frequency) / (frequency + K1 * (1 - B) + this.#perLength() * (lengths[slot] ?? 0))
  }

  #best(limit: number, query: PreparedQuery): Candidate[] {
    const scores = this.#scores
    const touched = this.#touched
    const found = this.#found
    const count = this.#touchedCount
    const { days } = this.#store
    const bonus = query.day === NO_DAY ? 0 : DATE_BONUS * query.mass
    for (let index = 0; index < count; index += 1) {
      const slot = touched[index] ?? 0
      const score = scores[slot] ?? 0
      scores[slot] = 0
      found[index] = bonus > 0 ? score + bonus * nearness(days[slot] ?? NO_DAY, query.day) : score
    }
    return bestOf(touched, found, count, limit, (a, b) => this.#store.compareIds(a, b))
  }
}
