/** A recorded claim worth a second look. */
export interface Candidate {
  readonly slot: number
  readonly score: number
}

/** Keeps the best `limit` of what it is offered, its worst on top. */
export class BestHeap {
  readonly #limit: number
  readonly #slots: number[] = []
  readonly #scores: number[] = []
  /** Score to be beaten: 0 until the heap is full. */
  worst = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(slot: number, score: number): void {
    if (this.#slots.length < this.#limit) {
      this.#slots.push(slot)
      this.#scores.push(score)
      this.#rise(this.#slots.length - 1)
    } else if (score > this.worst) {
      this.#slots[0] = slot
      this.#scores[0] = score
      this.#sink()
    }
    if (this.#slots.length === this.#limit) this.worst = this.#scores[0] ?? 0
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
