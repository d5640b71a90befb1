import type { ProposalPartsFragment } from '@/generated/graphql.ts'

/** Something proposed that an editor rejected, and that can be brought back: a claim, or an attribution alone. */
export type Rejection = ProposalPartsFragment

const isClaim = ({ subjectType }: ProposalPartsFragment): boolean => subjectType === 'CLAIM'

/** What was rejected, newest first, each once. An attribution that went with its claim comes back with it and is no entry of its own. */
export function rejectionsOf(proposals: readonly ProposalPartsFragment[]): Rejection[] {
  const rejected = proposals.filter(({ decision }) => decision === 'REJECTED')
  const claims = new Set(rejected.filter(isClaim).map(({ claim }) => claim.id))
  const once = new Map(
    rejected.filter((each) => isClaim(each) || !claims.has(each.claim.id)).map((each) => [keyOf(each), each]),
  )
  return [...once.values()].toSorted((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''))
}

/** Tells two rejections apart; two proposals of one thing, from two articles, are one rejection. */
export function keyOf({ claim, source, stance }: Rejection): string {
  return [claim.id, source?.id, stance].join(' ')
}

/**
 * The proposals that come back together: those of the same claim that were rejected in the same
 * step, in whatever article; of an attribution only its own.
 */
export function rejectedTogether(rejection: Rejection, ofClaim: readonly ProposalPartsFragment[]): string[] {
  const sameStep = ofClaim.filter(
    ({ decision, decidedAt }) => decision === 'REJECTED' && decidedAt === rejection.decidedAt,
  )
  return sameStep.filter((each) => isClaim(rejection) || keyOf(each) === keyOf(rejection)).map(({ id }) => id)
}
