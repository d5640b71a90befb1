import type { Anonymity, SourceTerms, Stance } from '../vocabulary/attribution.ts'
import type { ClaimKind, MentionPlace, MentionRole, Verdict } from '../vocabulary/claim.ts'
import type { EdgeState } from '../vocabulary/proposal.ts'

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

/** An article as the gate looks at it. */
export interface GatedArticle {
  readonly headline: string
  readonly dek: string
  readonly text: string
  readonly orphanCount: number
  readonly openProposalCount: number
  readonly claims: readonly GatedClaim[]
}

/** What a rule found. */
export interface GateFinding {
  readonly rule: string
  readonly severity: 'BLOCK' | 'WARN'
  readonly message: string
  readonly claimId: string | null
  /** Whether somebody who may override the gate may publish against it. True of warnings, which stop nothing. */
  readonly overridable: boolean
}

/** A finding that stops publishing unless it is overridden with a reason. */
export const block = (rule: string, message: string, claimId: string | null = null): GateFinding => ({
  rule,
  severity: 'BLOCK',
  message,
  claimId,
  overridable: true,
})

/** A finding that stops publishing, whoever wants it. */
export const forbid = (rule: string, message: string, claimId: string | null = null): GateFinding => ({
  ...block(rule, message, claimId),
  overridable: false,
})

/** A finding to be looked at. */
export const warn = (rule: string, message: string, claimId: string | null = null): GateFinding => ({
  ...block(rule, message, claimId),
  severity: 'WARN',
})

/** A claim's statement in quotation marks, cut where it is long. */
export const quoted = (claim: GatedClaim): string =>
  `“${claim.statement.length > 90 ? `${claim.statement.slice(0, 87)}…` : claim.statement}”`

/** Whether an attribution stands behind its claim, if an editor accepts it. */
export const supports = ({ stance }: Pick<GatedAttribution, 'stance'>): boolean =>
  stance === 'ASSERTS' || stance === 'CONFIRMS'

/** The accepted attributions that stand behind a claim. */
export const standing = (claim: GatedClaim): GatedAttribution[] =>
  claim.attributions.filter((attribution) => attribution.state === 'ACCEPTED' && supports(attribution))
