import { LRUCache } from 'lru-cache'
import { costOf } from '../graphql/document-cost.ts'
import { maxTokens } from '../graphql/limits.ts'
import type { Explained } from './failures.ts'

/** Fields compared with one another that a document may have: what real ones have is a few dozen. */
const mostPairs = 20_000
/** What an address may spend at once, and what it gets back a second, in fields and comparisons. */
const [purse, perSecond] = [100_000, 20_000]
/** What every document costs, however short. */
const perDocument = 100

const tooComplex: Explained = {
  status: 400,
  code: 'DOCUMENT_TOO_COMPLEX',
  message:
    'The document names the same fields again and again in one place, and costs more to check than it may: name each once.',
}
const overBudget: Explained = {
  status: 429,
  code: 'TOO_MANY_REQUESTS',
  message:
    'This address has sent more new documents than can be checked for it just now: try again in a few seconds, ' +
    'or send the same document with other variables.',
}

/**
 * What strangers may cost by documents that are not known yet: checking one grows with the square of the fields that it
 * names in one place. It is reckoned before, in time that grows with its length, and each address has a budget.
 */
export class DocumentBudget {
  readonly #spent = new LRUCache<string, { units: number; at: number }>({ max: 20_000 })
  readonly #accepted = new LRUCache<string, true>({
    maxSize: 8 * 1024 * 1024,
    sizeCalculation: (_one, text) => text.length + 100,
  })
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Why a document is not checked; null where it is: then it has been paid for. One that was accepted before costs nothing. */
  refuse(text: string, address: string): Explained | null {
    if (this.#accepted.get(text)) return null
    const left = this.#left(address)
    if (left <= 0) return overBudget
    const cost = costOf(text, maxTokens.delivery)
    const units = perDocument + (cost ? cost.fields + Math.min(cost.pairs, mostPairs) : 0)
    this.#spent.set(address, { units: left - units, at: this.#now() })
    if (cost && cost.pairs > mostPairs) return tooComplex
    if (cost) this.#accepted.set(text, true)
    return null
  }

  #left(address: string): number {
    const known = this.#spent.get(address)
    return known ? Math.min(purse, known.units + ((this.#now() - known.at) / 1_000) * perSecond) : purse
  }
}
