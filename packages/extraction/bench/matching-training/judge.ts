import { standings } from '../../src/matching/ranking.ts'
import type { Weights } from '../../src/matching/weights.ts'
import type { Fitted } from './fit.ts'
import type { Asked, Sample } from './samples.ts'

interface Answer {
  readonly isTrue: boolean
  readonly held: boolean
  readonly score: number
}

/** What was answered to a query as it is, and with its true matches taken out. */
export interface Answered {
  readonly wanted: number
  readonly present: readonly Answer[]
  readonly absent: readonly Answer[]
}

const TOP = 20

/** Answers samples by weights; bands are not looked at. */
export function answer(samples: readonly Sample[], fitted: Fitted): Answered[] {
  const weights = { ...fitted, bands: { same: 1, related: 1 } }
  const answers = ({ candidates, truth, held }: Asked): Answer[] =>
    standings(candidates, weights, TOP, (slot, other) => slot - other).map(({ slot, score }) => ({
      isTrue: truth.has(slot),
      held: held.has(slot),
      score,
    }))
  return samples.map(({ wanted, present, absent }) => ({ wanted, present: answers(present), absent: answers(absent) }))
}

function averagePrecision({ present, wanted }: Answered): number {
  let hits = 0
  let sum = 0
  present.slice(0, 5).forEach(({ isTrue }, at) => {
    if (!isTrue) return
    hits += 1
    sum += hits / (at + 1)
  })
  return sum / Math.min(wanted, 5)
}

export interface Figures {
  readonly map5: number
  readonly recall20: number
  readonly precision: number
  readonly recall: number
  readonly found: number
  readonly trueNone: number
  readonly logLoss: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

/** Figures as `src/matching/evaluation.ts` counts them, and the loss of the first answers' probabilities. */
export function judge(answered: readonly Answered[], { same, related }: Weights['bands']): Figures {
  const isSame = ({ score, held }: Answer): boolean => score >= same && !held
  const called = answered.flatMap(({ present, absent }) => [...present, ...absent]).filter(isSame)
  const loss = ({ isTrue, score }: Answer): number => -Math.log(Math.max(isTrue ? score : 1 - score, 1e-3))
  return {
    map5: mean(answered.map(averagePrecision)),
    recall20: mean(answered.map(({ present }) => Number(present.some(({ isTrue }) => isTrue)))),
    precision: mean(called.map(({ isTrue }) => Number(isTrue))),
    recall: mean(answered.map(({ present: [first] }) => Number(first !== undefined && first.isTrue && isSame(first)))),
    found: mean(answered.map(({ present }) => Number(present.some(({ isTrue, score }) => isTrue && score >= related)))),
    trueNone: mean(answered.map(({ absent }) => Number(absent.every(({ score }) => score < related)))),
    logLoss: mean(answered.flatMap(({ present, absent }) => [...present.slice(0, 1), ...absent.slice(0, 1)].map(loss))),
  }
}

/** The lowest bound from which on calls of the same are right often enough. */
export function sameBound(answered: readonly Answered[], precision: number): number {
  const scores = answered
    .flatMap(({ present, absent }) => [...present, ...absent])
    .filter(({ held }) => !held)
    .toSorted((a, b) => b.score - a.score)
  let bound = 1
  let right = 0
  scores.forEach(({ isTrue, score }, at) => {
    right += Number(isTrue)
    if (right / (at + 1) >= precision && score > (scores[at + 1]?.score ?? 0)) bound = score
  })
  return Math.ceil(bound * 1000) / 1000
}

/** The bound under which most queries with a true match have it found and most without one are told so. */
export function relatedBound(answered: readonly Answered[]): number {
  const bounds = Array.from({ length: 40 }, (_, step) => (step + 1) / 100)
  const worth = (related: number): number => {
    const { found, trueNone } = judge(answered, { same: 1, related })
    return found + trueNone
  }
  return bounds.map((bound) => ({ bound, worth: worth(bound) })).toSorted((a, b) => b.worth - a.worth)[0]?.bound ?? 0
}
