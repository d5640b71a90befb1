import type { ClaimKind, ClaimLinkKind, EvidenceBearing, MentionRole } from '../../generated/graphql.ts'

/** What sort of statement a claim is, as a label. */
export const claimKindWords: Record<ClaimKind, string> = {
  FACT: 'Claim of fact',
  POSITION: 'Position',
  PREDICTION: 'Prediction',
  OPINION: 'Opinion',
  BACKGROUND: 'Background',
}

/** How an article uses a claim. */
export const roleWords: Record<MentionRole, string> = {
  STATED_AS_FACT: 'Stated as fact',
  ATTRIBUTED: 'Reported as said',
  QUESTIONED: 'Questioned',
  DEBUNKED: 'Shown to be wrong',
}

/** Which way evidence points. */
export const bearingWords: Record<EvidenceBearing, string> = {
  SUPPORTS: 'Speaks for it',
  CONTRADICTS: 'Speaks against it',
  CONTEXT: 'Helps to understand it',
}

const outgoing: Record<ClaimLinkKind, string> = {
  SUPPORTS: 'Speaks for',
  CONTRADICTS: 'Cannot be true together with',
  PART_OF: 'Is part of',
  QUALIFIES: 'Limits',
  SUPERSEDES: 'Takes the place of',
}

const incoming: Record<ClaimLinkKind, string> = {
  SUPPORTS: 'Is supported by',
  CONTRADICTS: 'Cannot be true together with',
  PART_OF: 'Has as one part',
  QUALIFIES: 'Is limited by',
  SUPERSEDES: 'Was replaced by',
}

/** How a claim bears on another, read from the first (`isOutgoing`) or from the second. */
export function linkWords(kind: ClaimLinkKind, isOutgoing: boolean): string {
  return (isOutgoing ? outgoing : incoming)[kind]
}
