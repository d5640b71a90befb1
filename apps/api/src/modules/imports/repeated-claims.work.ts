import { createClaimIndex } from '@sourceline/extraction/matching'
import { namesItsSubject } from '@sourceline/extraction'
import type { Printed } from './printed-proposal.work.ts'

/**
 * Which claims of a text say what an earlier one of it said, by the ids of their proposals: each with the first that
 * says so. Only statements that say by themselves what they claim, and of whom, are compared; one that the matcher warns
 * of is a claim of its own.
 */
export function repeatedClaims(found: readonly Printed[]): ReadonlyMap<string, string> {
  const repeated = new Map<string, string>()
  const index = createClaimIndex()
  for (const { proposal, statement, complete } of found) {
    if (!complete || !namesItsSubject(statement)) continue
    const [best] = index.query({ text: statement }, { top: 1 })
    if (best?.band === 'same' && best.reasons.every(({ kind }) => kind === 'agreement'))
      repeated.set(proposal.id, best.id)
    else index.add({ id: proposal.id, text: statement })
  }
  return repeated
}
