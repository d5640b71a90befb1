import type { Told } from '../refusals/sentence.ts'
import type { Anonymity, SourceTerms, Stance } from '../vocabulary/attribution.ts'
import type { ClaimKind, MentionPlace, MentionRole, Verdict } from '../vocabulary/claim.ts'
import type { EdgeState } from '../vocabulary/proposal.ts'
import type { findingSentences } from './finding-sentences.ts'

/** An attribution of a claim, as the gate looks at it. */
export interface GatedAttribution {
  readonly stance: Stance
  readonly state: EdgeState
  readonly terms: SourceTerms
  readonly anonymity: Anonymity
  /** Why the source is not named, as told to readers. */
  readonly anonymityReason: string | null
  /** An editor approved that the source is not named. */
  readonly approved: boolean
  /** The source stands for someone who is not named. */
  readonly standIn: boolean
  readonly quote: string | null
  readonly sourceName: string
  /** The claim is recorded as being about the source, so that its statement may hold the name. */
  readonly sourceIsSubject: boolean
}

/** A claim that is about to be published, as the gate looks at it. */
export interface GatedClaim {
  readonly id: string
  readonly statement: string
  readonly kind: ClaimKind
  readonly state: EdgeState
  readonly verdict: Verdict | null
  readonly mentions: readonly { readonly place: MentionPlace; readonly role: MentionRole }[]
  /** The attributions that stand: neither rejected nor replaced nor ended. */
  readonly attributions: readonly GatedAttribution[]
  readonly evidenceCount: number
  /** What readers are shown of the evidence in words: titles, excerpts, places. */
  readonly evidenceTexts: readonly string[]
}

/** An image that an article shows, as the gate looks at it. */
export interface GatedImage {
  /** It has a description, or is said to need none. */
  readonly isDescribed: boolean
  /** The rights to show it have ended. */
  readonly hasExpired: boolean
  readonly isEmbargoed: boolean
}

/** An image of the text, with what the library calls it. */
export interface NamedImage extends GatedImage {
  readonly name: string
}

/** An article as the gate looks at it. */
export interface GatedArticle {
  readonly headline: string
  readonly dek: string
  readonly text: string
  readonly orphanCount: number
  readonly openProposalCount: number
  /** How many changes of its text are suggested and neither accepted nor rejected. */
  readonly openSuggestionCount: number
  readonly leadImage: GatedImage | null
  /** The image of the social preview, where that is not the one it is led by. */
  readonly socialImage: GatedImage | null
  readonly bodyImages: readonly NamedImage[]
  readonly claims: readonly GatedClaim[]
}

/** What a rule found; `findingSentences` says it in words. */
export type GateFinding = Told<typeof findingSentences> & {
  /** The rule that found it, by which an override is recorded. */
  readonly rule: string
  readonly severity: 'BLOCK' | 'WARN'
  readonly claimId: string | null
  /** Whether somebody who may override the gate may publish against it. True of warnings, which stop nothing. */
  readonly overridable: boolean
}

/** What is found, before it is said how much it weighs. */
export type Found = Told<typeof findingSentences> & { readonly rule?: string; readonly claimId?: string }

const weighed = (
  { rule, claimId, ...found }: Found,
  weight: Pick<GateFinding, 'severity' | 'overridable'>,
): GateFinding => ({ ...found, rule: rule ?? found.code, claimId: claimId ?? null, ...weight })

/** A finding that stops publishing unless it is overridden with a reason. */
export const block = (found: Found): GateFinding => weighed(found, { severity: 'BLOCK', overridable: true })

/** A finding that stops publishing, whoever wants it. */
export const forbid = (found: Found): GateFinding => weighed(found, { severity: 'BLOCK', overridable: false })

/** A finding to be looked at. */
export const warn = (found: Found): GateFinding => weighed(found, { severity: 'WARN', overridable: true })

/** A claim that a finding speaks of, with its statement, cut where it is long. */
export const concerning = ({ id, statement }: Pick<GatedClaim, 'id' | 'statement'>) => ({
  claimId: id,
  parameters: { claim: statement.length > 90 ? `${statement.slice(0, 87)}…` : statement },
})

/** Whether an attribution stands behind its claim, if an editor accepts it. */
export const supports = ({ stance }: Pick<GatedAttribution, 'stance'>): boolean =>
  stance === 'ASSERTS' || stance === 'CONFIRMS'

/** The accepted attributions that stand behind a claim. */
export const standing = (claim: GatedClaim): GatedAttribution[] =>
  claim.attributions.filter((attribution) => attribution.state === 'ACCEPTED' && supports(attribution))
