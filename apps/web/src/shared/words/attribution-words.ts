import type { Anonymity, AttributionBasis, AttributionForm } from '../../generated/graphql.ts'

/** In what form an article gives the words of a source. */
export const formWords: Record<AttributionForm, string> = {
  DIRECT_QUOTE: 'quoted word for word',
  PARTIAL_QUOTE: 'quoted in part',
  PARAPHRASE: 'paraphrased',
  INFERRED: 'concluded from what was said',
}

/** How a source knows what it says; null where that is not told. */
export const basisWords: Record<AttributionBasis, string | null> = {
  WITNESSED: 'seen or heard by the source itself',
  DIRECT_KNOWLEDGE: 'known at first hand',
  BRIEFED: 'as told by those who know',
  HEARSAY: 'known by hearsay',
  DOCUMENT: 'from a document',
  DATA: 'from figures',
  OWN_REPORTING: 'from its own reporting',
  UNSTATED: null,
}

/** What readers may know of who a source is; null where the name is given. */
export const anonymityWords: Record<Anonymity, string | null> = {
  NAMED: null,
  PSEUDONYM: 'The name is not the real one.',
  ROLE_ONLY: 'Known to readers by role only.',
  UNNAMED_KNOWN_TO_US: 'Not named; known to us.',
  UNNAMED_KNOWN_TO_PUBLISHER: 'Not named; known to the publication that reports it, not to us.',
  UNIDENTIFIED: 'Not named, and known to nobody we know of.',
}
