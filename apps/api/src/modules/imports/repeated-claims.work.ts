import { areRestatements, createClaimIndex } from '@sourceline/extraction/matching'
import { namesItsSubject } from '@sourceline/extraction'
import type { Printed } from './fingerprinted-proposal.work.ts'

/**
 * Which claims of a text say what an earlier one of it said, by the ids of their proposals: each with the first that
 * says so. Only statements that say by themselves what they claim, and of whom, are compared, and only what restates all
 * of an earlier one in nearly the same words repeats it: the claims of one text share their names and their matter, and
 * are too few for the matcher's bands to tell them apart.
 */
export function repeatedClaims(found: readonly Printed[]): ReadonlyMap<string, string> {
  const repeated = new Map<string, string>()
  const statements = new Map<string, string>()
  const index = createClaimIndex()
  for (const { proposal, statement, complete } of found) {
    if (!complete || !namesItsSubject(statement)) continue
    const likely = index.query({ text: statement }, { top: 3 })
    const earlier = likely.find(({ id }) => areRestatements(statement, statements.get(id) ?? ''))
    if (earlier) repeated.set(proposal.id, earlier.id)
    else {
      index.add({ id: proposal.id, text: statement })
      statements.set(proposal.id, statement)
    }
  }
  return repeated
}
