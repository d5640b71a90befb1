import type { PreparedQuery, QueryTerm } from './query.ts'
import type { Vocabulary } from './vocabulary.ts'

const SHORTEST = 4
const LEAST = 0.5

export interface Likeness {
  readonly term: QueryTerm
  /** Share of letter groups in common, from 0.5 to 1. */
  readonly degree: number
}

function gramsOf(term: string): Set<string> {
  const grams = new Set<string>()
  const framed = `^${term}`
  for (let index = 0; index + 3 <= framed.length; index += 1) grams.add(framed.slice(index, index + 3))
  return grams
}

function likeness(grams: ReadonlySet<string>, other: string): number {
  const theirs = gramsOf(other)
  let shared = 0
  for (const gram of theirs) if (grams.has(gram)) shared += 1
  return (2 * shared) / (grams.size + theirs.size)
}

/** Finds, for a recorded word the query lacks, a query word spelt nearly alike (`protestors`, `protesters`). */
export class SoftMatcher {
  readonly #vocabulary: Vocabulary
  readonly #asked: { term: QueryTerm; grams: Set<string> }[]
  readonly #known = new Map<number, Likeness | null>()

  constructor(vocabulary: Vocabulary, query: PreparedQuery) {
    this.#vocabulary = vocabulary
    this.#asked = query.terms
      .filter((term) => term.kind === 'word' && term.term.length >= SHORTEST)
      .map((term) => ({ term, grams: gramsOf(term.term) }))
  }

  alike(number: number): Likeness | null {
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const found = this.#search(this.#vocabulary.termOf(number))
    this.#known.set(number, found)
    return found
  }

  #search(word: string): Likeness | null {
    if (word.length < SHORTEST || word.startsWith('#')) return null
    let best: Likeness | null = null
    for (const { term, grams } of this.#asked) {
      if (term.term[0] !== word[0] && !term.term.includes(word) && !word.includes(term.term)) continue
      const degree = likeness(grams, word)
      if (degree >= LEAST && degree > (best?.degree ?? 0)) best = { term, degree: Math.min(degree, 0.99) }
    }
    return best
  }
}
