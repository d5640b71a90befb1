import type { Candidate } from './best-of.ts'
import { CIRCUMSTANCES, measureAll, MEASURES } from './features.ts'
import type { Measured } from './features.ts'
import type { PreparedQuery } from './query.ts'
import { FIELD, FLAG, fieldOf, termIn } from './indexed-claims.ts'
import type { IndexedClaims } from './indexed-claims.ts'
import { BARE } from './weights-bare.ts'
import { TITLED } from './weights-titled.ts'
import type { Weights } from './weights.ts'

/** How surely a recorded claim says what was asked: an editor decides, this only proposes. */
export type Band = 'same' | 'related' | 'none'

interface Ranked {
  readonly slot: number
  /** Probability that the recorded claim says the same, from 0 to 1; never above that of one ranked higher. */
  readonly score: number
  readonly band: Band
}

export interface Weighed extends Measured {
  /** The weighted sum of its measures. */
  readonly sum: number
}

/** Which of two slots comes first when their sums are equal, as a comparison for sorting. */
type TieBreak = (slot: number, other: number) => number

const RIVALS = 5
const STANDING = MEASURES.length + CIRCUMSTANCES.length

export function weightedSum(values: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < weights.length; index += 1) sum += (values[index] ?? 0) * (weights[index] ?? 0)
  return sum
}

/** Orders measured candidates by their weighted sums; one in the very words of the query comes first. */
export function weigh(measured: readonly Measured[], measures: ArrayLike<number>, tie: TieBreak): Weighed[] {
  return measured
    .map((candidate) => ({ ...candidate, sum: weightedSum(candidate.measures, measures) }))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.sum - a.sum || tie(a.slot, b.slot))
}

/** Whether two recorded claims are told in the same words, so that one is no rival of the other. */
export type AreTwins = (slot: number, other: number) => boolean

const noTwins: AreTwins = () => false

/** The sums of a candidate's five best rivals; in a small index the missing ones count as `least`. */
function rivalsOf(weighed: readonly Weighed[], at: number, least: number, areTwins: AreTwins): number[] {
  const slot = weighed[at]?.slot ?? -1
  const others: Weighed[] = []
  for (const other of weighed) {
    if (others.length === RIVALS) break
    if (other.slot !== slot && !areTwins(slot, other.slot)) others.push(other)
  }
  return Array.from({ length: RIVALS }, (_, index) => Math.max(others[index]?.sum ?? least, least))
}

/** What the probability of one candidate rests on: its measures, the circumstances, and its sum, margin and lead. */
export function inputsOf(
  weighed: readonly Weighed[],
  at: number,
  rival: number,
  areTwins: AreTwins = noTwins,
): Float64Array {
  const inputs = new Float64Array(STANDING + 3)
  const candidate = weighed[at]
  if (!candidate) return inputs
  const rivals = rivalsOf(weighed, at, rival, areTwins)
  const mean = rivals.reduce((total, other) => total + other, 0) / RIVALS
  inputs.set(candidate.measures)
  inputs.set(candidate.circumstances, MEASURES.length)
  inputs.set([candidate.sum, candidate.sum - (rivals[0] ?? rival), candidate.sum - mean], STANDING)
  return inputs
}

function probability({ odds }: Weights, inputs: Float64Array): number {
  return 1 / (1 + Math.exp(-odds.base - weightedSum(inputs, odds.inputs)))
}

function bandOf(score: number, { bands }: Weights): Band {
  if (score >= bands.same) return 'same'
  return score >= bands.related ? 'related' : 'none'
}

/** The best `top` of measured candidates, each with the probability that it is the claim asked for. */
export function standings(
  measured: readonly Measured[],
  weights: Weights,
  top: number,
  tie: TieBreak,
  areTwins: AreTwins = noTwins,
): Ranked[] {
  const weighed = weigh(measured, weights.measures, tie)
  let ceiling = 1
  return weighed.slice(0, top).map(({ slot, exact }, at) => {
    ceiling = exact ? 1 : Math.min(ceiling, probability(weights, inputsOf(weighed, at, weights.rival, areTwins)))
    return { slot, score: ceiling, band: bandOf(ceiling, weights) }
  })
}

const TWIN_SHARE = 0.8

/** Recorded claims of which four in five content words are the same. */
function twinsIn(store: IndexedClaims): AreTwins {
  const known = new Map<number, ReadonlySet<number>>()
  const wordsOf = (slot: number): ReadonlySet<number> => {
    const before = known.get(slot)
    if (before) return before
    const content = [...store.tokensOf(slot)].filter(
      (token) => fieldOf(token) === FIELD.claim && (token & (FLAG.function | FLAG.aside)) === 0,
    )
    const words = new Set(content.map(termIn))
    known.set(slot, words)
    return words
  }
  return (slot, other) => {
    const [one, two] = [wordsOf(slot), wordsOf(other)]
    let shared = 0
    for (const word of one) if (two.has(word)) shared += 1
    return shared > 0 && shared >= TWIN_SHARE * Math.max(one.size, two.size)
  }
}

/** Second look: measures each candidate, weighs the measures, and says how surely the best are the claim asked for. */
export function rank(
  store: IndexedClaims,
  query: PreparedQuery,
  candidates: readonly Candidate[],
  top: number,
): Ranked[] {
  const weights = store.withTitle * 2 >= store.size ? TITLED : BARE
  return standings(
    measureAll(store, query, candidates),
    weights,
    top,
    (slot, other) => store.compareIds(slot, other),
    twinsIn(store),
  )
}
