import type { Candidate } from './best-of.ts'
import { FEATURES, measure } from './features.ts'
import type { PreparedQuery } from './query.ts'
import type { RecordStore } from './record-store.ts'
import { SoftMatcher } from './soft-match.ts'
import { calibration } from './weights.ts'
import type { Calibration } from './weights.ts'

/** How surely a recorded claim says what was asked: an editor decides, this only proposes. */
export type Band = 'same' | 'related' | 'none'

interface Ranked {
  readonly slot: number
  /** Probability that the recorded claim says the same, from 0 to 1. */
  readonly score: number
  readonly band: Band
}

const RIVALS = 5
const EXACT = FEATURES.indexOf('exact')

function weigh(measures: Float64Array, weights: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < weights.length; index += 1) sum += (measures[index] ?? 0) * (weights[index] ?? 0)
  return sum
}

/** Probability by how far a claim stands above its rivals, the best other claims. */
function probability({ logistic, caps, rival }: Calibration, sums: readonly number[], at: number): number {
  const sum = sums[at] ?? 0
  const others = sums.slice(0, RIVALS + 1)
  others.splice(Math.min(at, RIVALS), 1)
  const rivals = Array.from({ length: RIVALS }, (_, index) => Math.max(others[index] ?? rival, rival))
  const mean = rivals.reduce((total, other) => total + other, 0) / RIVALS
  const margin = Math.min(sum - (rivals[0] ?? rival), caps.margin)
  const lead = Math.min(sum - mean, caps.lead)
  return 1 / (1 + Math.exp(-(logistic.bias + logistic.margin * margin + logistic.lead * lead)))
}

function bandOf(score: number, { bands }: Calibration): Band {
  if (score >= bands.same) return 'same'
  return score >= bands.related ? 'related' : 'none'
}

/** Second look: measures each candidate, weighs the measures, and says how surely each is the claim asked for. */
export function rank(store: RecordStore, query: PreparedQuery, candidates: readonly Candidate[]): Ranked[] {
  const chosen = calibration(store.withTitle * 2 >= store.size)
  const soft = new SoftMatcher(store.vocabulary, query)
  const best = candidates[0]?.score ?? 0
  const weighed = candidates
    .map((candidate) => {
      const measures = measure(store, query, soft, candidate, best)
      return { slot: candidate.slot, sum: weigh(measures, chosen.weights), exact: measures[EXACT] ?? 0 }
    })
    .toSorted((a, b) => b.exact - a.exact || b.sum - a.sum || a.slot - b.slot)
  const sums = weighed.map(({ sum }) => sum)
  return weighed.map(({ slot, exact }, at) => {
    const score = exact === 1 ? 1 : probability(chosen, sums, at)
    return { slot, score, band: bandOf(score, chosen) }
  })
}
