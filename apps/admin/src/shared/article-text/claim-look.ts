/** How a marked passage looks. Each look has its own line as well as its own colour. */
export type ClaimLook = 'proposed' | 'accepted' | 'upheld' | 'contested' | 'refuted' | 'rejected' | 'unknown'

interface Judged {
  state: string
  verdict?: string | null | undefined
}

const byVerdict: Readonly<Record<string, ClaimLook>> = {
  VERIFIED: 'upheld',
  CORROBORATED: 'upheld',
  UNVERIFIED: 'contested',
  DISPUTED: 'contested',
  UNVERIFIABLE: 'contested',
  OUTDATED: 'contested',
  MISLEADING: 'refuted',
  FALSE: 'refuted',
}

/** The look of a claim: whether it still waits for an editor comes first, then its verdict. */
export function claimLook(claim: Judged | undefined): ClaimLook {
  if (claim === undefined) return 'unknown'
  if (claim.state === 'PROPOSED') return 'proposed'
  if (claim.state === 'REJECTED') return 'rejected'
  return byVerdict[claim.verdict ?? ''] ?? 'accepted'
}
