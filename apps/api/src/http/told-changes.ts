import { randomBytes } from 'node:crypto'
import { keyOf, type ChangesAnswer, type Heard, type Line } from '@sourceline/kept-answers'

/** How many changes, and how many keys of them, are told to who asks late; who asks later still is told to drop everything. */
const maxTold = { changes: 2_000, keys: 50_000 }
/** For how long an answer is held back while nothing changes, in milliseconds. */
const hold = 1_000
/** How many answers are held back at once; more are given at once. */
const maxWaiting = 1_000

interface Told {
  readonly number: number
  readonly purge: ChangesAnswer['purge']
}

/**
 * Tells caches elsewhere what this process has heard of, once it has purged its own answers: whoever hears of a change and
 * asks again is answered anew. Records are told of by keys that say nothing to whoever has no answer with them.
 */
export class ToldChanges {
  /** This process, as its answers name it: what it has told is known to itself alone. */
  readonly teller = randomBytes(9).toString('base64url')
  readonly #line: Line
  readonly #waiting = new Set<() => void>()
  #told: Told[] = []
  #keys = 0
  #last = 0
  #boundAt = Infinity

  /** @param line By what is known that every change is heard of. */
  constructor(line: Line) {
    this.#line = line
  }

  /** Takes what was heard. */
  hear({ concerned, boundAt }: Heard): void {
    const isSooner = boundAt < this.#boundAt - 50
    this.#boundAt = boundAt
    if (concerned === 'everything' || concerned.size > 0) this.#note(concerned)
    else if (!isSooner) return
    for (const wake of this.#waiting) wake()
  }

  /**
   * What has changed since an answer of before, as soon as something has; nothing after a second.
   *
   * @param cursor Of that answer; null for none.
   * @returns null where not every change is known to be heard of.
   */
  async since(cursor: string | null): Promise<ChangesAnswer | null> {
    const from = this.#numberIn(cursor)
    if (from === this.#last && this.#line.isCurrent && this.#waiting.size < maxWaiting) await this.#more()
    if (!this.#line.isCurrent) return null
    return {
      cursor: `${this.teller}.${this.#last}`,
      purge: from === null ? 'everything' : this.#after(from),
      secondsToBound: this.#boundAt === Infinity ? null : (this.#boundAt - performance.now()) / 1_000,
    }
  }

  #note(concerned: Heard['concerned']): void {
    this.#last += 1
    const purge = concerned === 'everything' ? concerned : [...concerned].map(keyOf)
    this.#told.push({ number: this.#last, purge })
    this.#keys += purge.length
    while (this.#told.length > maxTold.changes || this.#keys > maxTold.keys)
      this.#keys -= this.#told.shift()?.purge.length ?? 0
  }

  /** How far an answer of before had told; null where what came after it is not known any more. */
  #numberIn(cursor: string | null): number | null {
    const [teller, text = ''] = cursor?.split('.') ?? []
    const number = Number(text)
    const oldest = this.#last - this.#told.length
    return teller === this.teller && /^\d+$/.test(text) && number >= oldest && number <= this.#last ? number : null
  }

  #after(number: number): ChangesAnswer['purge'] {
    const told = this.#told.filter((one) => one.number > number).map(({ purge }) => purge)
    const keys = told.filter((purge) => purge !== 'everything')
    return keys.length < told.length ? 'everything' : [...new Set(keys.flat())]
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, hold)
      this.#waiting.add(done)
    })
  }
}
