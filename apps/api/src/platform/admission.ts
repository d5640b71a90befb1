/** How many requests of a kind are answered at once. */
export interface AdmissionLimits {
  /** As many as are answered while that goes fast. */
  readonly most: number
  /** As many however slowly it goes. */
  readonly least: number
  /** How long an answer may take before fewer are answered at once, in milliseconds. */
  readonly target: number
}

/** What becomes of a request: it is answered, or is refused because everybody asks for too much, or whoever sends it does. */
export type Admitted = 'yes' | 'full' | 'over-share'

/** For how long somebody who asked counts among those who do, in milliseconds. */
const generation = 1_000
/** As many of one's requests are answered at once while others ask, however many these are. */
const smallestShare = 4

/**
 * Admits as many requests as can be answered fast, and refuses the others at once: what waits is answered late, and in the
 * end to nobody. Once half of the places are taken, nobody has more than a fair share of them; who has none finds one
 * even when all are taken.
 */
export class Admission {
  readonly #limits: AdmissionLimits
  readonly #now: () => number
  readonly #present = new Map<string, number>()
  #total = 0
  #limit: number
  #lowered = 0
  /** Who asked in this generation, and how many did in the one before. */
  #asking = new Set<string>()
  #asked = 0
  #began: number

  constructor(limits: AdmissionLimits, now: () => number = () => performance.now()) {
    this.#limits = limits
    this.#now = now
    this.#limit = limits.most
    this.#began = now()
  }

  /** How many are answered now. */
  get present(): number {
    return this.#total
  }

  /** Asks for a place; who got one gives it back with {@link leave}. */
  enter(client: string): Admitted {
    const clients = this.#countClients(client)
    const own = this.#present.get(client) ?? 0
    if (own > 0 && this.#total >= this.#limit / 2 && own >= this.#share(clients))
      return clients > 1 ? 'over-share' : 'full'
    if (this.#total >= (own === 0 ? this.#limit * 1.25 : this.#limit)) return 'full'
    this.#present.set(client, own + 1)
    this.#total += 1
    return 'yes'
  }

  /**
   * Gives a place back.
   *
   * @param took How long the answer took, in milliseconds.
   */
  leave(client: string, took: number): void {
    const own = this.#present.get(client) ?? 0
    if (own > 1) this.#present.set(client, own - 1)
    else this.#present.delete(client)
    this.#total -= 1
    this.#adapt(took)
  }

  #share(clients: number): number {
    return clients === 1 ? this.#limit : Math.max(smallestShare, Math.floor(this.#limit / clients))
  }

  /** How many ask at present, of whom one just did. */
  #countClients(client: string): number {
    const now = this.#now()
    if (now - this.#began >= generation) {
      this.#asked = now - this.#began < 2 * generation ? this.#asking.size : 0
      this.#asking = new Set()
      this.#began = now
    }
    this.#asking.add(client)
    return Math.max(this.#asked, this.#asking.size)
  }

  /** Fewer places where answers are late, a tenth at a time; one more after as many fast answers as there are places. */
  #adapt(took: number): void {
    const { most, least, target } = this.#limits
    const now = this.#now()
    if (took <= target) this.#limit = Math.min(most, this.#limit + 1 / this.#limit)
    else if (now - this.#lowered >= target / 4) {
      this.#lowered = now
      this.#limit = Math.max(least, this.#limit * 0.9)
    }
  }
}
