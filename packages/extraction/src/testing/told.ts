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

/** Who is said to stand behind a claim, as far as the text tells it: `Ana Sol, mayor, Tal, via Norpress`. */
function whoIn({ source }: Proposal): string {
  if (source === null) return 'nobody'
  const via = source.reportedVia === null ? null : `via ${source.reportedVia}`
  const known = source.anonymity === 'UNNAMED_KNOWN_TO_PUBLISHER' ? 'known to the publisher' : null
  return [source.name, source.role, source.affiliation, known, via].filter((part) => part !== null).join(', ')
}

/**
 * All that is proposed for a text of 14 March 2026, one line each: `Ana Sol, mayor | ASSERTS “said” | the dam
 * held → The dam held.`, then what is open in the statement and of which kind the claim is when it is no fact. What has a score
 * below 0.4 is weak; an unattributed claim comes with its score. For tests.
 */
export function readIn(text: string): string[] {
  return extractProposals(text, { published: '2026-03-14' }).map((proposal) => {
    const { source, cue, stance, hedged, claim, statement, open, kind, score } = proposal
    return [
      whoIn(proposal),
      source === null
        ? score.toFixed(2)
        : [stance, hedged ? '(hedged)' : '', score < 0.4 ? '(weak)' : '', cue === null ? '' : `“${cue.text}”`]
            .filter(Boolean)
            .join(' '),
      `${claim.text} → ${statement}`,
      ...open.map((reference) => `? ${[reference.text, ...reference.candidates].join(' · ')}`),
      ...(kind === 'FACT' ? [] : [`[${kind}]`]),
    ].join(' | ')
  })
}
