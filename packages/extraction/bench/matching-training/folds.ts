import { repeatable } from '../support/repeatable.ts'
import type { Sample } from './samples.ts'

interface Fold {
  readonly kept: readonly Sample[]
  readonly left: readonly Sample[]
}

/** Parts samples into folds, groups undivided, the same each time; each fold is left out once. */
export function folded(samples: readonly Sample[], count: number, seed = 1): Fold[] {
  const random = repeatable(seed)
  const foldOf = new Map<string, number>()
  for (const { group } of samples) if (!foldOf.has(group)) foldOf.set(group, Math.floor(random() * count))
  return Array.from({ length: count }, (_, fold) => ({
    kept: samples.filter(({ group }) => foldOf.get(group) !== fold),
    left: samples.filter(({ group }) => foldOf.get(group) === fold),
  }))
}
