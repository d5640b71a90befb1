import { auditAcknowledgedWrites } from './acknowledged-writes.ts'
import { auditEffects } from './effects.ts'
import type { Audit, Evidence } from './evidence.ts'
import { auditIntervals } from './intervals.ts'
import { auditPublicEdges } from './public-edges.ts'
import { auditServedAnswers } from './served-answers.ts'

/** What the newsroom promises, whatever happens to it. */
const invariants = {
  'every acknowledged write is there': auditAcknowledgedWrites,
  'intervals of one record never overlap': auditIntervals,
  'nothing public leads to what is not, or may not be': auditPublicEdges,
  'what is told of a moment is what was served then': auditServedAnswers,
  'every effect happens once': auditEffects,
} as const satisfies Readonly<Record<string, Audit>>
export type Invariant = keyof typeof invariants

/** What breaks an invariant, one line for each; empty where it holds. */
export const faultsOf = (invariant: Invariant, evidence: Evidence): Promise<string[]> => invariants[invariant](evidence)

/** The faults of each invariant that does not hold; empty where all is well. */
export async function audit(evidence: Evidence): Promise<Readonly<Record<string, string[]>>> {
  const found: Record<string, string[]> = {}
  for (const [invariant, auditIt] of Object.entries(invariants)) {
    const faults = await auditIt(evidence)
    if (faults.length > 0) found[invariant] = faults
  }
  return found
}
