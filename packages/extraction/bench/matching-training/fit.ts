import { inputsOf, weigh, weightedSum } from '../../src/matching/ranking.ts'
import type { Weighed } from '../../src/matching/ranking.ts'
import type { Weights } from '../../src/matching/weights.ts'
import { folded } from './folds.ts'
import { emptySlope, addOuter, minimise } from './newton.ts'
import { fitOrder } from './order.ts'
import type { Asked, Sample } from './samples.ts'

const FOLDS = 5
/** Holds the weights of the measures small. */
const ORDER_DECAY = 1
/** How many of each list's best the probability is learnt from. */
const LEARNT = 4
const bySlot = (slot: number, other: number): number => slot - other

/** Weights but for the bands. */
export type Fitted = Omit<Weights, 'bands'>

interface WeighedList {
  readonly asked: Asked
  readonly weighed: readonly Weighed[]
}

const listsOf = ({ present, absent }: Sample): Asked[] => [present, absent]

/** Weighs each sample's candidates by weights fitted without it, as an unseen query's are. */
function weighedFairly(samples: readonly Sample[], start: Float64Array): WeighedList[] {
  return folded(samples, FOLDS).flatMap(({ kept, left }) => {
    const measures = fitOrder(
      kept.map(({ present }) => present),
      ORDER_DECAY,
      start,
    )
    return left.flatMap(listsOf).map((asked) => ({ asked, weighed: weigh(asked.candidates, measures, bySlot) }))
  })
}

/** The lower quartile of what the fifth best false claims weigh: so strong are the rivals taken to be that a small index lacks. */
function usualRival(lists: readonly WeighedList[]): number {
  const rivals = lists.map(({ asked, weighed }) => weighed.filter(({ slot }) => !asked.truth.has(slot))[4]?.sum ?? 0)
  return rivals.toSorted((a, b) => a - b)[Math.floor(rivals.length / 4)] ?? 0
}

interface Row {
  /** One, then the inputs. */
  readonly values: Float64Array
  readonly isTrue: boolean
}

/** Logistic regression: the base, then a weight for each input. */
function fitOdds(rows: readonly Row[], decay: number): Float64Array {
  const size = rows[0]?.values.length ?? 0
  return minimise(new Float64Array(size), decay, (odds) => {
    const slope = emptySlope(size)
    for (const { values, isTrue } of rows) {
      const chance = 1 / (1 + Math.exp(-weightedSum(values, odds)))
      for (let index = 0; index < size; index += 1)
        slope.gradient[index] = (slope.gradient[index] ?? 0) + (chance - Number(isTrue)) * (values[index] ?? 0)
      addOuter(slope, values, chance * (1 - chance))
    }
    return slope
  })
}

/** An order, and each sample's lists as it would weigh them unseen. */
export interface Ordered {
  readonly measures: Float64Array
  readonly lists: readonly WeighedList[]
}

/** Fits the order on the queries as they are. */
export function fitSums(samples: readonly Sample[]): Ordered {
  const measures = fitOrder(
    samples.map(({ present }) => present),
    ORDER_DECAY,
  )
  return { measures, lists: weighedFairly(samples, measures) }
}

const short = (value: number): number => Number(value.toFixed(3))

/** Fits the probability on both states of the index, its weights held small by `decay`; the bands are chosen elsewhere. */
export function fitProbability({ measures, lists }: Ordered, decay: number): Fitted {
  const rival = usualRival(lists)
  const rows = lists.flatMap(({ asked, weighed }) =>
    weighed.slice(0, LEARNT).flatMap(({ slot, exact }, at): Row[] => {
      return exact
        ? []
        : [{ values: Float64Array.of(1, ...inputsOf(weighed, at, rival)), isTrue: asked.truth.has(slot) }]
    }),
  )
  const [base = 0, ...inputs] = [...fitOdds(rows, decay)].map(short)
  return { measures: [...measures].map(short), rival: short(rival), odds: { base, inputs } }
}
