import { massOf, yearOf } from './query.ts'
import type { PreparedQuery, QueryTerm } from './query.ts'
import { idfOf } from './idf.ts'
import { FIELD, FLAG, fieldOf, termIn } from './indexed-claims.ts'
import type { IndexedClaims } from './indexed-claims.ts'
import type { SoftMatcher } from './soft-match.ts'

/** Words of the recorded claim that fill talk count half. */
const CHATTER_SHARE = 0.5
/** Likeness below which a recorded word counts as one the query lacks. */
const LIKE = 0.6

interface Tally {
  all: number
  soft: number
}

/** What of a recorded claim the query has, and what of the query the claim has. */
export interface Coverage {
  readonly claim: Tally
  readonly title: Tally
  readonly names: Tally
  /** Number of the claim's words. */
  words: number
  /** Weight of the claim's words that the query lacks, in all and of the most telling one. */
  unmet: number
  unmetMost: number
  numbersMet: number
  numbersUnmet: number
  /** Speaks of a picture or a film. */
  media: boolean
  readonly years: number[]
  /** Query terms met, with the degree of likeness. */
  readonly met: Map<QueryTerm, number>
}

export const weightOf = (store: IndexedClaims, token: number): number =>
  idfOf(store, termIn(token)) * ((token & FLAG.chatter) === 0 ? 1 : CHATTER_SHARE)

/** Reads a recorded claim's words against the query's, in one pass. */
export function coverageOf(
  store: IndexedClaims,
  query: PreparedQuery,
  soft: SoftMatcher,
  tokens: Uint32Array,
  mediaTerms: ReadonlySet<number>,
): Coverage {
  const tally = (): Tally => ({ all: 0, soft: 0 })
  const found: Coverage = {
    claim: tally(),
    title: tally(),
    names: tally(),
    words: 0,
    unmet: 0,
    unmetMost: 0,
    numbersMet: 0,
    numbersUnmet: 0,
    media: false,
    years: [],
    met: new Map(),
  }
  for (const token of tokens) {
    if ((token & FLAG.function) !== 0) continue
    const number = termIn(token)
    const exact = query.byNumber.get(number)
    if (!exact && (token & FLAG.aside) !== 0) continue
    const alike = exact ? null : soft.alike(number)
    const term = exact ?? alike?.term
    const degree = exact ? 1 : (alike?.degree ?? 0)
    const weight = weightOf(store, token)
    const field = fieldOf(token)
    if (term) found.met.set(term, Math.max(found.met.get(term) ?? 0, degree))
    if ((token & FLAG.name) !== 0) {
      found.names.all += weight
      found.names.soft += weight * degree
    }
    if (field === FIELD.claim) {
      found.words += 1
      found.unmet += weight * (1 - degree)
      if (degree < LIKE) found.unmetMost = Math.max(found.unmetMost, weight)
      if ((token & FLAG.number) !== 0 && exact?.own) found.numbersMet += 1
      if ((token & FLAG.number) !== 0 && !exact) found.numbersUnmet += 1
    }
    if (field !== FIELD.claim && field !== FIELD.title) continue
    const side = field === FIELD.claim ? found.claim : found.title
    side.all += weight
    side.soft += weight * degree
    if (mediaTerms.has(number)) found.media = true
    const year = (token & FLAG.number) === 0 ? null : yearOf(store.vocabulary.termOf(number))
    if (year !== null) found.years.push(year)
  }
  return found
}

/** Weight of the query's terms that a claim meets, each by its degree. */
export function metMass(terms: readonly QueryTerm[], met: ReadonlyMap<QueryTerm, number>): number {
  return terms.reduce((sum, term) => sum + massOf(term) * (met.get(term) ?? 0), 0)
}
