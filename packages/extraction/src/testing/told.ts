import { extractProposals } from '../extract-proposals.ts'
import type { Proposal } from '../proposal.ts'

/** The attributed proposals of a text, one line each: `Ana Sol ASSERTS: the dam held`. For tests. */
export function told(text: string): string[] {
  return attributed(text).map(
    (proposal) =>
      `${proposal.source?.name ?? 'nobody'} ${proposal.stance}${proposal.hedged ? ' (hedged)' : ''}: ${proposal.claim.text}`,
  )
}

/** The attributed proposals of a text. For tests. */
export function attributed(text: string): Proposal[] {
  return extractProposals(text).filter((proposal) => proposal.source !== null)
}

/** What the named source is proposed for. For tests. */
export function saidBy(text: string, name: string): Proposal[] {
  return attributed(text).filter((proposal) => proposal.source?.name === name)
}
