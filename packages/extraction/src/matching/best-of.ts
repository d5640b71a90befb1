/** A recorded claim worth a second look. */
export interface Candidate {
  readonly slot: number
  readonly score: number
}

const STEPS = 1024

/**
 * The best `limit` of many scored slots, best first, equal ones as `tie` orders them. Scores are counted in steps first,
 * so that only the few above the step that matters are sorted.
 */
export function bestOf(
  slots: Uint32Array,
  scores: Float32Array,
  count: number,
  limit: number,
  tie: (slot: number, other: number) => number = (slot, other) => slot - other,
): Candidate[] {
  let highest = 0
  for (let index = 0; index < count; index += 1) highest = Math.max(highest, scores[index] ?? 0)
  const perStep = highest > 0 ? (STEPS - 1) / highest : 0
  const steps = new Uint32Array(STEPS)
  for (let index = 0; index < count; index += 1) {
    const step = Math.trunc((scores[index] ?? 0) * perStep)
    steps[step] = (steps[step] ?? 0) + 1
  }
  let least = STEPS - 1
  for (let kept = steps[least] ?? 0; least > 0 && kept < limit; kept += steps[least] ?? 0) least -= 1
  const best: Candidate[] = []
  for (let index = 0; index < count; index += 1) {
    const score = scores[index] ?? 0
    if (Math.trunc(score * perStep) >= least) best.push({ slot: slots[index] ?? 0, score })
  }
  return best.sort((a, b) => b.score - a.score || tie(a.slot, b.slot)).slice(0, limit)
}
