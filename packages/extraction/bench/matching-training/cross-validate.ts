import type { Weights } from '../../src/matching/weights.ts'
import { fitProbability, fitSums } from './fit.ts'
import { folded } from './folds.ts'
import { answer, judge, relatedBound, sameBound } from './judge.ts'
import type { Sample } from './samples.ts'

const FOLDS = 5
/** Two partings, so that the bands hang less on which queries fell together. */
const SEEDS = [7, 8]
const PRECISION = 0.95
const DECAYS = [0.3, 1, 3]

interface Chosen {
  readonly decay: number
  readonly bands: Weights['bands']
}

/**
 * Chooses how small the weights of the odds are held by the loss on queries left out, and the bands by how often
 * such queries are answered rightly. Prints the figures of each choice.
 */
export function crossValidate(name: string, samples: readonly Sample[], print: (line: string) => void): Chosen {
  const folds = SEEDS.flatMap((seed) => folded(samples, FOLDS, seed)).map(({ kept, left }) => ({
    left,
    ordered: fitSums(kept),
  }))
  const tried = DECAYS.map((decay) => {
    const answered = folds.flatMap(({ left, ordered }) => answer(left, fitProbability(ordered, decay)))
    const bands = { same: sameBound(answered, PRECISION), related: relatedBound(answered) }
    const figures = judge(answered, bands)
    const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(3)}`)
    print(`${name}, decay ${decay}: ${shown.join(', ')}, same from ${bands.same}, related from ${bands.related}`)
    return { decay, bands, loss: figures.logLoss }
  })
  const [best] = tried.toSorted((a, b) => a.loss - b.loss)
  if (!best) throw new Error('Nothing was tried')
  print(`${name}: decay ${best.decay} is chosen`)
  return best
}
