import { NO_DAY, nearness } from './dates.ts'
import type { PreparedQuery } from './query.ts'
import { slotIn } from './record-store.ts'
import type { RecordStore } from './record-store.ts'

const K1 = 1.2
const B = 0.5
const TITLE_WEIGHT = 1
const CONTEXT_WEIGHT = 0.5
const DATE_BONUS = 0.12
/** Postings read a query, at most: very common terms beyond it are left to the second look. */
const BUDGET = 1_200_000

/** Weight of the two-bit counts (claim, title, other words) that a posting carries. */
const COUNT_WEIGHTS = Float32Array.from(
  { length: 64 },
  (_, counts) => (counts & 3) + ((counts >>> 2) & 3) * TITLE_WEIGHT + (counts >>> 4) * CONTEXT_WEIGHT,
)

export interface Candidate {
  readonly slot: number
  readonly score: number
}

/** First look: the best claims by BM25 over stems, read from the postings of the query's terms, rarest first. */
export class CandidateFinder {
  readonly #store: RecordStore
  #scores = new Float32Array(0)
  #touched = new Uint32Array(0)

  constructor(store: RecordStore) {
    this.#store = store
  }

  find(query: PreparedQuery, limit: number): Candidate[] {
    const touched = this.#accumulate(query)
    return this.#best(touched, limit, query)
  }

  #accumulate(query: PreparedQuery): number {
    const { postings, lengths, size, totalLength, slotEnd } = this.#store
    if (this.#scores.length < slotEnd) {
      this.#scores = new Float32Array(Math.ceil(slotEnd * 1.2))
      this.#touched = new Uint32Array(Math.ceil(slotEnd * 1.2))
    }
    const scores = this.#scores
    const touchedSlots = this.#touched
    const average = Math.max(totalLength / Math.max(size, 1), 1)
    const perLength = (K1 * B) / average
    const terms = query.terms.filter((term) => term.number >= 0).toSorted((a, b) => b.idf - a.idf)
    let touched = 0
    let read = 0
    for (const term of terms) {
      const count = postings.count(term.number)
      read += count
      if (read > BUDGET && touched > 0) break
      const weight = term.idf * term.weight * (K1 + 1)
      const { data } = postings
      const start = postings.start[term.number] ?? 0
      for (let index = start; index < start + count; index += 1) {
        const posting = data[index] ?? 0
        const slot = slotIn(posting)
        const frequency = COUNT_WEIGHTS[posting & 63] ?? 0
        const before = scores[slot] ?? 0
        if (before === 0) touchedSlots[touched++] = slot
        scores[slot] = before + (weight * frequency) / (frequency + K1 * (1 - B) + perLength * (lengths[slot] ?? 0))
      }
    }
    return touched
  }

  #best(touched: number, limit: number, query: PreparedQuery): Candidate[] {
    const scores = this.#scores
    const { days } = this.#store
    const bonus = query.day === NO_DAY ? 0 : DATE_BONUS * query.mass
    const heap = new BestHeap(limit)
    for (let index = 0; index < touched; index += 1) {
      const slot = this.#touched[index] ?? 0
      const near = bonus > 0 ? bonus * nearness(days[slot] ?? NO_DAY, query.day) : 0
      heap.offer(slot, (scores[slot] ?? 0) + near)
      scores[slot] = 0
    }
    return heap.sorted()
  }
}

/** Keeps the best `limit` of what it is offered, its worst on top. */
class BestHeap {
  readonly #limit: number
  readonly #slots: number[] = []
  readonly #scores: number[] = []
  #worst = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(slot: number, score: number): void {
    if (this.#slots.length < this.#limit) {
      this.#slots.push(slot)
      this.#scores.push(score)
      this.#rise(this.#slots.length - 1)
    } else if (score > this.#worst) {
      this.#slots[0] = slot
      this.#scores[0] = score
      this.#sink()
    }
    this.#worst = this.#scores[0] ?? 0
  }

  sorted(): Candidate[] {
    return this.#slots
      .map((slot, index) => ({ slot, score: this.#scores[index] ?? 0 }))
      .toSorted((a, b) => b.score - a.score || a.slot - b.slot)
  }

  #swap(a: number, b: number): void {
    const slot = this.#slots[a] ?? 0
    const score = this.#scores[a] ?? 0
    this.#slots[a] = this.#slots[b] ?? 0
    this.#scores[a] = this.#scores[b] ?? 0
    this.#slots[b] = slot
    this.#scores[b] = score
  }

  #rise(from: number): void {
    let index = from
    while (index > 0) {
      const parent = (index - 1) >>> 1
      if ((this.#scores[parent] ?? 0) <= (this.#scores[index] ?? 0)) return
      this.#swap(index, parent)
      index = parent
    }
  }

  #sink(): void {
    let index = 0
    for (;;) {
      const left = index * 2 + 1
      const right = left + 1
      let least = index
      if (left < this.#slots.length && (this.#scores[left] ?? 0) < (this.#scores[least] ?? 0)) least = left
      if (right < this.#slots.length && (this.#scores[right] ?? 0) < (this.#scores[least] ?? 0)) least = right
      if (least === index) return
      this.#swap(index, least)
      index = least
    }
  }
}
