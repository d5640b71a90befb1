import { enumeration, type ValueOf } from './enumeration.ts'

export const ClaimKind = enumeration('ClaimKind', 'What sort of statement a claim is.', {
  FACT: 'A statement about the world that can be checked.',
  POSITION: 'What someone wants, holds, promises or calls for; what is checked is that they said so.',
  PREDICTION: 'A statement about the future.',
  OPINION: 'A judgement that cannot be checked.',
  BACKGROUND: 'Common knowledge given for context.',
})
export type ClaimKind = ValueOf<typeof ClaimKind>

export const Verdict = enumeration(
  'Verdict',
  'What an editor found about a claim. A claim that nobody assessed has none.',
  {
    UNVERIFIED: 'Tried, and could not yet be verified.',
    CORROBORATED: 'Independently sourced.',
    VERIFIED: 'Shown to be true.',
    DISPUTED: 'Contested, and not settled.',
    MISLEADING: 'True in part, and likely to leave a false impression.',
    FALSE: 'Shown to be false.',
    OUTDATED: 'Was true, and no longer is.',
    UNVERIFIABLE: 'Cannot be checked by anyone.',
  },
)
export type Verdict = ValueOf<typeof Verdict>

export const EvidenceBearing = enumeration('EvidenceBearing', 'Which way a piece of evidence points.', {
  SUPPORTS: 'Speaks for the claim.',
  CONTRADICTS: 'Speaks against the claim.',
  CONTEXT: 'Helps to understand the claim.',
})
export type EvidenceBearing = ValueOf<typeof EvidenceBearing>

export const EvidenceKind = enumeration('EvidenceKind', 'What a piece of evidence is.', {
  LINK: 'A page on the web.',
  DOCUMENT: 'A document.',
  IMAGE: 'A photograph, video frame or other picture.',
  DATASET: 'Figures that can be examined.',
})
export type EvidenceKind = ValueOf<typeof EvidenceKind>

export const ClaimLinkKind = enumeration('ClaimLinkKind', 'How one claim bears on another.', {
  SUPPORTS: 'Speaks for the other.',
  CONTRADICTS: 'Cannot be true together with the other.',
  PART_OF: 'Is one part of what the other says.',
  QUALIFIES: 'Limits what the other says.',
  SUPERSEDES: 'Takes the place of the other.',
})
export type ClaimLinkKind = ValueOf<typeof ClaimLinkKind>

export const MentionPlace = enumeration('MentionPlace', 'Which part of an article mentions a claim.', {
  HEADLINE: 'The headline.',
  DEK: 'The summary below the headline.',
  BODY: 'The body text.',
  CAPTION: 'The caption of an image.',
  ALT: 'The text alternative of an image.',
  SOCIAL: 'The text written for social networks.',
})
export type MentionPlace = ValueOf<typeof MentionPlace>

export const MentionRole = enumeration('MentionRole', 'How an article uses a claim that it mentions.', {
  STATED_AS_FACT: 'The article itself says so.',
  ATTRIBUTED: 'The article says that someone says so.',
  QUESTIONED: 'The article raises doubt.',
  DEBUNKED: 'The article says that it is not so.',
})
export type MentionRole = ValueOf<typeof MentionRole>
