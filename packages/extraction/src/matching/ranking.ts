import type { Candidate } from './candidates.ts'
import { FEATURES, measure } from './features.ts'
import type { PreparedQuery } from './query.ts'
import type { RecordStore } from './record-store.ts'
import { SoftMatcher } from './soft-match.ts'
import { calibration } from './weights.ts'
import type { Calibration } from './weights.ts'

export interface Ranked {
  readonly slot: number
  /** Probability that the recorded claim says the same, from 0 to 1. */
  readonly score: number
}

const SMALLEST_MARGIN_FIELD = 6

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}

function probability({ same }: Calibration, sum: number, margin: number, lead: number): number {
  return 1 / (1 + Math.exp(-(same.bias + same.sum * sum + same.margin * margin + same.lead * lead)))
}

/** Second look: measures each candidate, weighs the measures, and says how surely each is the claim asked for. */
export function rank(store: RecordStore, query: PreparedQuery, candidates: readonly Candidate[]): Ranked[] {
  const chosen = calibration(store.withTitle * 2 >= store.size)
  const soft = new SoftMatcher(store.vocabulary, query)
  const best = candidates[0]?.score ?? 0
  const weighed = candidates
    .map((candidate) => {
      const measures = measure(store, query, soft, candidate, best)
      let sum = 0
      for (let index = 0; index < FEATURES.length; index += 1) sum += (measures[index] ?? 0) * (chosen.weights[index] ?? 0)
      return { slot: candidate.slot, sum, exact: measures[FEATURES.indexOf('exact')] === 1 }
    })
    .toSorted((a, b) => Number(b.exact) - Number(a.exact) || b.sum - a.sum || a.slot - b.slot)
  const sums = weighed.map(({ sum }) => sum)
  const field = sums.slice(1, SMALLEST_MARGIN_FIELD)
  const [first = 0, second = first - chosen.usualMargin] = sums
  const margin = first - second
  const lead = field.length > 0 ? first - mean(field) : chosen.usualMargin
  let ceiling = 1
  return weighed.map(({ slot, sum, exact }) => {
    const score = exact ? 1 : Math.min(probability(chosen, sum, margin, lead), ceiling)
    ceiling = score
    return { slot, score }
  })
}
