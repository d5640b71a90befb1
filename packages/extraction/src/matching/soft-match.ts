import type { PreparedQuery, QueryTerm } from './query.ts'
import type { Vocabulary } from './vocabulary.ts'

const SHORTEST = 4
const LEAST = 0.5
/** Degree of likeness of a synonym. */
const SUBSTITUTE = 0.6

interface Likeness {
  readonly term: QueryTerm
  /** Share of letter groups in common, from 0.5 to 1. */
  readonly degree: number
}

/** The letter groups of three of a word, its beginning marked, each as a number. */
function gramsOf(term: string): number[] {
  const grams: number[] = []
  let pair = term.charCodeAt(0)
  for (let index = 1; index < term.length; index += 1) {
    const code = term.charCodeAt(index)
    grams.push(((pair & 0xffff) << 8) ^ code)
    pair = (pair << 8) ^ code
  }
  return grams
}

function likeness(grams: ReadonlySet<number>, theirs: readonly number[]): number {
  let shared = 0
  for (const gram of theirs) if (grams.has(gram)) shared += 1
  return (2 * shared) / (grams.size + theirs.length)
}

const startsAlike = (one: string, other: string): boolean =>
  one.charCodeAt(0) === other.charCodeAt(0) && one.charCodeAt(1) === other.charCodeAt(1)

/** Finds, for a recorded word the query lacks, a query word spelt nearly alike (`protestors`, `protesters`). */
export class SoftMatcher {
  readonly #vocabulary: Vocabulary
  readonly #query: PreparedQuery
  readonly #asked: { term: QueryTerm; grams: ReadonlySet<number> }[]
  readonly #known = new Map<number, Likeness | null>()

  constructor(vocabulary: Vocabulary, query: PreparedQuery) {
    this.#vocabulary = vocabulary
    this.#query = query
    this.#asked = query.terms
      .filter((term) => term.kind === 'word' && term.term.length >= SHORTEST)
      .map((term) => ({ term, grams: new Set(gramsOf(term.term)) }))
  }

  alike(number: number): Likeness | null {
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const substitute = this.#query.substitutes.get(number)
    const found = substitute
      ? { term: substitute.term, degree: SUBSTITUTE }
      : this.#search(this.#vocabulary.termOf(number))
    this.#known.set(number, found)
    return found
  }

  #search(word: string): Likeness | null {
    if (word.length < SHORTEST || word.startsWith('#')) return null
    let best: Likeness | null = null
    let theirs: readonly number[] | undefined
    for (const { term, grams } of this.#asked) {
      if (!startsAlike(term.term, word) && !term.term.includes(word) && !word.includes(term.term)) continue
      theirs ??= gramsOf(word)
      const degree = likeness(grams, theirs)
      if (degree >= LEAST && degree > (best?.degree ?? 0)) best = { term, degree: Math.min(degree, 0.99) }
    }
    return best
  }
}
