import { MEASURES } from '../../src/matching/features.ts'
import { weightedSum } from '../../src/matching/ranking.ts'
import { addOuter, emptySlope, minimise } from './newton.ts'
import type { Slope } from './newton.ts'
import type { Asked } from './samples.ts'

/** A candidate with a smaller share bends the loss too little to be counted. */
const NEGLIGIBLE = 1e-4

const LENGTH = 10

function addList(slope: Slope, { candidates, truth }: Asked, weights: Float64Array): void {
  const sums = candidates.map(({ measures }) => weightedSum(measures, weights))
  const highest = Math.max(...sums)
  const shares = sums.map((sum) => Math.exp(sum - highest))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const mean = new Float64Array(weights.length)
  candidates.forEach(({ slot, measures }, at) => {
    const share = (shares[at] ?? 0) / all
    const aim = truth.has(slot) ? 1 / truth.size : 0
    for (let index = 0; index < mean.length; index += 1) {
      const value = measures[index] ?? 0
      mean[index] = (mean[index] ?? 0) + share * value
      slope.gradient[index] = (slope.gradient[index] ?? 0) + (share - aim) * value
    }
    if (share > NEGLIGIBLE) addOuter(slope, measures, share)
  })
  addOuter(slope, mean, -1)
}

/**
 * Weights of the measures under which the true matches take the largest share of each list's softmax
 * (ListNet's top-one loss: Cao et al., Learning to Rank, ICML 2007), held small by `decay`. Sought from `start`, and
 * brought to one length, or the more queries are learnt from the larger all sums would be.
 */
export function fitOrder(
  lists: readonly Asked[],
  decay: number,
  start: Float64Array = new Float64Array(MEASURES.length),
): Float64Array {
  const useful = lists.filter(({ truth }) => truth.size > 0)
  const found = minimise(start, decay, (weights) => {
    const slope = emptySlope(weights.length)
    for (const list of useful) addList(slope, list, weights)
    return slope
  })
  const length = Math.hypot(...found)
  return found.map((weight) => (weight * LENGTH) / length)
}
