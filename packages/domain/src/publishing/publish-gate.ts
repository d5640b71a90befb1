import { checkAnonymity } from '../anonymity/check-anonymity.ts'
import { unnamed, type Anonymity, type Stance } from '../vocabulary/attribution.ts'
import type { ClaimKind, MentionPlace, MentionRole, Verdict } from '../vocabulary/claim.ts'
import type { EdgeState } from '../vocabulary/proposal.ts'

/** A claim that an article is about to be published with, as the gate looks at it. */
export interface GatedClaim {
  readonly id: string
  readonly statement: string
  readonly kind: ClaimKind
  readonly state: EdgeState
  readonly verdict: Verdict | null
  readonly mentions: readonly { readonly place: MentionPlace; readonly role: MentionRole }[]
  readonly attributions: readonly {
    readonly stance: Stance
    readonly anonymity: Anonymity
    readonly anonymityReason?: string | null
    readonly state: EdgeState
  }[]
  readonly evidenceCount: number
}

/** An article as the gate looks at it. */
export interface GatedArticle {
  readonly headline: string
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
}

type Rule = (article: GatedArticle) => GateFinding[]

const finding = (
  rule: string,
  severity: GateFinding['severity'],
  message: string,
  claimId: string | null = null,
): GateFinding => ({ rule, severity, message, claimId })

const quoted = (claim: GatedClaim): string =>
  `“${claim.statement.length > 90 ? `${claim.statement.slice(0, 87)}…` : claim.statement}”`

const standing = (claim: GatedClaim) =>
  claim.attributions.filter((a) => a.state === 'ACCEPTED' && (a.stance === 'ASSERTS' || a.stance === 'CONFIRMS'))

const accepted = (article: GatedArticle) => article.claims.filter((claim) => claim.state === 'ACCEPTED')

/** The rules, in the order in which findings are shown. */
const rules: readonly Rule[] = [
  (article) => (article.headline.trim() ? [] : [finding('headline-missing', 'BLOCK', 'Write a headline.')]),
  (article) => (article.text.trim() ? [] : [finding('body-empty', 'BLOCK', 'Write the article: its body is empty.')]),
  (article) =>
    article.orphanCount === 0
      ? []
      : [
          finding(
            'orphan-mention',
            'BLOCK',
            `${article.orphanCount === 1 ? 'A claim has' : `${article.orphanCount} claims have`} lost the words that make ${article.orphanCount === 1 ? 'it' : 'them'}: attach or drop before publishing.`,
          ),
        ],
  (article) =>
    accepted(article)
      .filter(
        (claim) => claim.verdict === 'FALSE' && claim.mentions.some((mention) => mention.role === 'STATED_AS_FACT'),
      )
      .map((claim) =>
        finding(
          'false-claim-stated',
          'BLOCK',
          `${quoted(claim)} was found to be false and is stated as fact: change the text, or mark the passage as debunked.`,
          claim.id,
        ),
      ),
  (article) =>
    accepted(article)
      .filter((claim) => claim.kind === 'FACT' && standing(claim).length === 0 && claim.evidenceCount === 0)
      .map((claim) =>
        finding('unsourced-claim', 'WARN', `${quoted(claim)} has neither source nor evidence.`, claim.id),
      ),
  (article) =>
    accepted(article)
      .filter(
        (claim) =>
          claim.kind === 'OPINION' &&
          standing(claim).length > 0 &&
          standing(claim).every((a) => unnamed.has(a.anonymity)),
      )
      .map((claim) =>
        finding(
          'anonymous-opinion',
          'WARN',
          `${quoted(claim)} is an opinion that nobody stands behind by name.`,
          claim.id,
        ),
      ),
  (article) =>
    accepted(article)
      .filter(
        (claim) =>
          claim.kind !== 'OPINION' &&
          standing(claim).length > 0 &&
          standing(claim).every((a) => unnamed.has(a.anonymity)),
      )
      .map((claim) =>
        finding(
          'sole-anonymous-source',
          'WARN',
          `${quoted(claim)} rests on unnamed sources alone: tell readers why they are not named.`,
          claim.id,
        ),
      ),
  (article) =>
    accepted(article).flatMap((claim) => {
      const messages = standing(claim).flatMap((a) =>
        checkAnonymity({ anonymity: a.anonymity, reason: a.anonymityReason }).map(({ message }) => message),
      )
      return [...new Set(messages)].map((message) =>
        finding('anonymity-reason', 'WARN', `${quoted(claim)} has a source that is not named. ${message}`, claim.id),
      )
    }),
  (article) =>
    article.openProposalCount === 0
      ? []
      : [
          finding(
            'open-proposals',
            'WARN',
            `${article.openProposalCount === 1 ? 'One proposal waits' : `${article.openProposalCount} proposals wait`} for a decision and will not be published.`,
          ),
        ],
]

/** Looks at an article before it is published. Empty where nothing is to be said. */
export function publishGate(article: GatedArticle): GateFinding[] {
  return rules.flatMap((rule) => rule(article))
}
