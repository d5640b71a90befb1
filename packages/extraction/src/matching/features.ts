import type { Candidate } from './best-of.ts'
import { nearness, NO_DAY } from './dates.ts'
import type { PreparedQuery, QueryTerm } from './query.ts'
import { idfOf } from './idf.ts'
import { FIELD, FLAG, fieldOf, termIn } from './record-store.ts'
import type { RecordStore } from './record-store.ts'
import type { SoftMatcher } from './soft-match.ts'

/** What the second look measures of a candidate; all but `lookup` lie between 0 and 1. */
export const FEATURES = [
  'lookup',
  'share',
  'querySoft',
  'claimCovered',
  'claimSoft',
  'titleCovered',
  'contextCovered',
  'namesCovered',
  'numbersMatched',
  'numbersMissed',
  'rarest',
  'near',
  'nearest',
  'short',
  'topThree',
  'harmonic',
  'metCount',
  'exact',
] as const

const mass = (term: QueryTerm): number => term.idf * term.weight

interface Tally {
  all: number
  met: number
  soft: number
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

/** Measures one candidate against the query, in the order of `FEATURES`. */
export function measure(
  store: RecordStore,
  query: PreparedQuery,
  soft: SoftMatcher,
  candidate: Candidate,
  best: number,
): Float64Array {
  const tallies: Tally[] = [0, 1, 2, 3].map(() => ({ all: 0, met: 0, soft: 0 }))
  const names: Tally = { all: 0, met: 0, soft: 0 }
  const covered = new Map<QueryTerm, number>()
  let numbersMatched = 0
  let numbersMissed = 0
  let rarest = 0
  const tokens = store.tokensOf(candidate.slot)
  for (const token of tokens) {
    if ((token & FLAG.function) !== 0) continue
    const term = termIn(token)
    const idf = idfOf(store, term)
    const tally = tallies[fieldOf(token)] ?? names
    const met = query.byNumber.get(term)
    if (!met && (token & FLAG.aside) !== 0) continue
    tally.all += idf
    if (met) {
      tally.met += idf
      tally.soft += idf
      covered.set(met, 1)
      rarest = Math.max(rarest, mass(met))
    } else {
      const alike = soft.alike(term)
      if (alike) {
        tally.soft += idf * alike.degree
        covered.set(alike.term, Math.max(covered.get(alike.term) ?? 0, alike.degree))
      }
    }
    if ((token & FLAG.name) !== 0) {
      names.all += idf
      if (met) names.met += idf
    }
    if ((token & FLAG.number) !== 0 && fieldOf(token) === FIELD.claim) {
      if (met?.own) numbersMatched += 1
      else if (!met) numbersMissed += 1
    }
  }
  let querySoft = 0
  for (const [term, degree] of covered) {
    querySoft += mass(term) * degree
  }
  const [claim, title, context] = tallies
  const metMasses = [...covered].map(([term, degree]) => mass(term) * degree).toSorted((a, b) => b - a)
  const topThree = metMasses.slice(0, 3).reduce((sum, value) => sum + value, 0)
  const precision = ratio(claim?.soft ?? 0, claim?.all ?? 0)
  const recall = ratio(querySoft, query.mass)
  const day = store.days[candidate.slot] ?? NO_DAY
  const gap = day === NO_DAY || query.day === NO_DAY ? Infinity : Math.abs(day - query.day)
  return Float64Array.of(
    candidate.score / 10,
    ratio(candidate.score, best),
    recall,
    ratio(claim?.met ?? 0, claim?.all ?? 0),
    precision,
    ratio(title?.met ?? 0, title?.all ?? 0),
    ratio(context?.met ?? 0, context?.all ?? 0),
    ratio(names.met, names.all),
    numbersMatched / (1 + numbersMatched),
    numbersMissed / (1 + numbersMissed),
    Math.min(rarest / 12, 1),
    nearness(day, query.day),
    gap <= 4 ? 1 : 0,
    1 / (1 + tokens.length / 10),
    topThree / 30,
    ratio(2 * precision * recall, precision + recall),
    metMasses.length / (metMasses.length + 4),
    isExact(query, tokens) ? 1 : 0,
  )
}

function isExact(query: PreparedQuery, tokens: Uint32Array): boolean {
  const { sequence } = query
  if (sequence.length === 0) return false
  for (let index = 0; index < sequence.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || fieldOf(token) !== FIELD.claim || termIn(token) !== sequence[index]) return false
  }
  const next = tokens[sequence.length]
  return next === undefined || fieldOf(next) !== FIELD.claim
}
