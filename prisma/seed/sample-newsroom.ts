import type {
  Anonymity,
  ArticleKind,
  AttributionBasis,
  AttributionForm,
  ClaimKind,
  ClaimLinkKind,
  CorrectionKind,
  CorrectionOrigin,
  EvidenceBearing,
  EvidenceKind,
  MentionRole,
  SourceKind,
  Stance,
  TopicKind,
  Verdict,
} from '@sourceline/domain'

/** The newsroom that an empty database starts with. Records name each other by key. */
export interface SampleNewsroom {
  sources: readonly SampleSource[]
  claims: readonly SampleClaim[]
  topics: readonly SampleTopic[]
  authors: readonly SampleAuthor[]
  sections: readonly SampleSection[]
  collections: readonly SampleCollection[]
  articles: readonly SampleArticle[]
}

export interface SampleSource {
  key: string
  name: string
  kind: SourceKind
  role?: string
  /** Key of another source. */
  affiliation?: string
  description?: string
  sameAs?: readonly string[]
  /** Stands for someone who is not named. */
  standIn?: boolean
}

export interface SampleClaim {
  key: string
  statement: string
  kind: ClaimKind
  /** Keys of the sources that the claim concerns. */
  about?: readonly string[]
  /** YYYY-MM-DD */
  asOfDate?: string
  adverse?: boolean
  attributions: readonly SampleAttribution[]
  evidence?: readonly SampleEvidence[]
  /** Oldest first. */
  assessments?: readonly SampleAssessment[]
  links?: readonly SampleClaimLink[]
}

export interface SampleAttribution {
  source: string
  stance: Stance
  /** Left out for non-answers, and only for them. */
  form?: AttributionForm
  hedged?: boolean
  basis?: AttributionBasis
  /** NAMED where left out. */
  anonymity?: Anonymity
  anonymityReason?: string
  quote?: string
  cue?: string
  /** ISO 8601, UTC. */
  saidAt?: string
  reportedVia?: string
  onBehalfOf?: string
}

export interface SampleEvidence {
  /** Unique within the newsroom. */
  key: string
  kind: EvidenceKind
  bearing: EvidenceBearing
  title: string
  url?: string
  excerpt?: string
  locator?: string
  /** ISO 8601, UTC. */
  capturedAt?: string
}

export interface SampleAssessment {
  verdict: Verdict
  rating?: string
  rationale: string
  /** ISO 8601, UTC. May be later than the publication of an article that states the claim. */
  assessedAt: string
  /** Keys of evidence of the same claim. */
  evidence?: readonly string[]
}

export interface SampleClaimLink {
  kind: ClaimLinkKind
  /** The claim that is supported, contradicted, qualified … */
  to: string
}

export interface SampleTopic {
  key: string
  slug: string
  name: string
  kind: TopicKind
  description?: string
  parent?: string
  sameAs?: readonly string[]
}

export interface SampleAuthor {
  /** The name as it stands in bylines. */
  key: string
  name: string
  roleTitle: string
  description: string
}

export interface SampleSection {
  key: string
  slug: string
  name: string
  description: string
}

export interface SampleCollection {
  key: string
  slug: string
  title: string
  description: string
  /** Slugs, in order. */
  articles: readonly string[]
}

export interface SampleArticle {
  slug: string
  headline: string
  dek: string
  kind: ArticleKind
  bylines: ReadonlyArray<{ name: string; roleTitle?: string }>
  topics: readonly string[]
  section: string
  /** ISO 8601, UTC. */
  datePublished: string
  originalSource?: { source: string; url: string }
  /** One block each, as `sampleBody` reads it. */
  body: readonly string[]
  headlineClaims?: readonly SampleFieldMention[]
  /** False for a draft that readers must not see. */
  publish: boolean
  /** What was public before the text above took its place. */
  earlier?: SampleEarlierVersion
  corrections?: readonly SampleCorrection[]
  /** What was suggested for a draft and waits for an editor. */
  proposals?: readonly SampleProposal[]
}

export interface SampleEarlierVersion {
  headline: string
  body: readonly string[]
  /** When the present text took its place (ISO 8601, UTC), and what readers are told of the change. */
  until: string
  change: string
}

export interface SampleFieldMention {
  place: 'HEADLINE' | 'DEK'
  claim: string
  role: MentionRole
  /** The words of the headline or dek that make the claim. */
  exact: string
}

export interface SampleCorrection {
  kind: CorrectionKind
  origin: CorrectionOrigin
  note: string
  wrong?: string
  right?: string
  claims?: readonly string[]
  /** ISO 8601, UTC. */
  issuedAt: string
}

/** A claim, or with `source` the claim's attribution to it, that nobody has decided on. */
export interface SampleProposal {
  claim: string
  source?: string
  proposedBy: string
  /** From 0 to 1. */
  score: number
}

/** One article with the claims that it is the first to make. */
export interface SampleStory {
  article: SampleArticle
  claims: readonly SampleClaim[]
}
