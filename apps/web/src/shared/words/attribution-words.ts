import type { Anonymity, AttributionBasis, AttributionForm } from '@/generated/graphql.ts'

/** In what form an article gives the words of a source. */
export const formWords: Record<AttributionForm, string> = {
  DIRECT_QUOTE: 'quoted word for word',
  PARTIAL_QUOTE: 'quoted in part',
  PARAPHRASE: 'in our words, not theirs',
  INFERRED: 'concluded from what was said',
}

/** How a source knows what it says; null where that is not told. */
export const basisWords: Record<AttributionBasis, string | null> = {
  WITNESSED: 'saw or heard it',
  DIRECT_KNOWLEDGE: 'knows it at first hand',
  BRIEFED: 'was told by those who know',
  HEARSAY: 'heard it said',
  DOCUMENT: 'has it from a document',
  DATA: 'has it from figures',
  OWN_REPORTING: 'found it out by its own reporting',
  UNSTATED: null,
}

/** What readers may know of who a source is; null where the name is given. */
export const anonymityWords: Record<Anonymity, string | null> = {
  NAMED: null,
  PSEUDONYM: 'The name is not the real one.',
  ROLE_ONLY: 'Known to readers by role only.',
  UNNAMED_KNOWN_TO_US: 'Not named. We know who it is.',
  UNNAMED_KNOWN_TO_PUBLISHER: 'Not named. We do not know who it is; the publication that reports it does.',
  UNIDENTIFIED: 'Nobody has said who it is.',
}
