import { checkAnonymity, type AnonymityFinding } from '../anonymity/check-anonymity.ts'
import { disclosureOf } from '../disclosure/disclosure.ts'
import {
  block,
  concerning,
  forbid,
  standing,
  warn,
  type GatedArticle,
  type GatedClaim,
  type GatedImage,
  type GateFinding,
  type NamedImage,
} from './gated-article.ts'
import { quotationFindings, restsUnnamed, termsFindings } from './terms-rules.ts'

type Rule = (article: GatedArticle) => GateFinding[]

/** The broken rules on anonymity of what readers are shown of a claim, each once. */
function anonymityCodes(claim: GatedClaim): ReadonlySet<AnonymityFinding['code']> {
  const behind = standing(claim)
  const soleSource = behind.length === 1 && claim.evidenceCount === 0
  const findings = behind
    .filter((attribution) => disclosureOf(attribution).edge)
    .flatMap(({ anonymityReason: reason, ...attribution }) => checkAnonymity({ ...attribution, reason, soleSource }))
  return new Set(findings.map(({ code }) => code))
}

/** What is to be said of a claim that readers can trace to nobody by name. */
function unnamedAlone(claim: GatedClaim) {
  const shown = standing(claim).filter((attribution) => disclosureOf(attribution).edge)
  if (shown.length === 0) return 'sources-withheld'
  const codes = anonymityCodes(claim)
  if (codes.has('sole-source-unidentified')) return 'rests-on-unidentified-source'
  if (codes.has('sole-source-unapproved')) return 'rests-on-unapproved-source'
  return shown.every(({ anonymityReason }) => anonymityReason?.trim())
    ? 'rests-on-unnamed-sources'
    : 'rests-on-unexplained-sources'
}

/** A rule on each accepted claim. */
const ofClaims =
  (holds: (claim: GatedClaim) => boolean, find: (claim: GatedClaim) => GateFinding): Rule =>
  ({ claims }) =>
    claims.filter((claim) => claim.state === 'ACCEPTED' && holds(claim)).map(find)

/** What is to be said of an image of the text. */
function bodyImageFindings({ name: image, isDescribed, hasExpired, isEmbargoed }: NamedImage): GateFinding[] {
  const parameters = { image }
  return [
    ...(isDescribed ? [] : [forbid({ code: 'body-image-undescribed', parameters })]),
    ...(hasExpired ? [block({ code: 'body-image-expired', parameters })] : []),
    ...(isEmbargoed ? [warn({ code: 'body-image-embargoed', parameters })] : []),
  ]
}

/** What is found of the images that stand for an article. */
const imageCodes = {
  lead: { undescribed: 'lead-image-undescribed', expired: 'lead-image-expired', embargoed: 'lead-image-embargoed' },
  social: {
    undescribed: 'social-image-undescribed',
    expired: 'social-image-expired',
    embargoed: 'social-image-embargoed',
  },
} as const

/** What is to be said of the image that an article is led by, or of that of its social preview. */
function imageFindings(
  place: keyof typeof imageCodes,
  { isDescribed, hasExpired, isEmbargoed }: GatedImage,
): GateFinding[] {
  const { undescribed, expired, embargoed } = imageCodes[place]
  return [
    ...(isDescribed ? [] : [forbid({ code: undescribed, parameters: {} })]),
    ...(hasExpired ? [block({ code: expired, parameters: {} })] : []),
    ...(isEmbargoed ? [warn({ code: embargoed, parameters: {} })] : []),
  ]
}

/** The rules, in the order in which findings are shown. */
const rules: readonly Rule[] = [
  ({ headline }) => (headline.trim() ? [] : [forbid({ code: 'headline-missing', parameters: {} })]),
  ({ text }) => (text.trim() ? [] : [forbid({ code: 'body-empty', parameters: {} })]),
  ({ leadImage }) => (leadImage ? imageFindings('lead', leadImage) : []),
  ({ socialImage }) => (socialImage ? imageFindings('social', socialImage) : []),
  ({ bodyImages }) => bodyImages.flatMap(bodyImageFindings),
  ({ claims }) => claims.filter(({ state }) => state === 'ACCEPTED').flatMap(termsFindings),
  quotationFindings,
  ({ orphanCount: count }) => {
    if (count === 0) return []
    const rule = 'orphan-mention'
    return [
      block(
        count === 1
          ? { rule, code: 'claim-orphaned', parameters: {} }
          : { rule, code: 'claims-orphaned', parameters: { count } },
      ),
    ]
  },
  ofClaims(
    ({ verdict, mentions }) => verdict === 'FALSE' && mentions.some(({ role }) => role === 'STATED_AS_FACT'),
    (claim) => block({ code: 'false-claim-stated', ...concerning(claim) }),
  ),
  ofClaims(
    (claim) => claim.kind === 'FACT' && standing(claim).length === 0 && claim.evidenceCount === 0,
    (claim) => warn({ code: 'unsourced-claim', ...concerning(claim) }),
  ),
  ofClaims(
    (claim) => claim.kind === 'OPINION' && restsUnnamed(claim),
    (claim) => warn({ code: 'anonymous-opinion', ...concerning(claim) }),
  ),
  ofClaims(
    (claim) => claim.kind !== 'OPINION' && restsUnnamed(claim),
    (claim) => warn({ rule: 'sole-anonymous-source', code: unnamedAlone(claim), ...concerning(claim) }),
  ),
  ofClaims(
    (claim) => anonymityCodes(claim).has('anonymity-unexplained'),
    (claim) => warn({ rule: 'anonymity-reason', code: 'source-unexplained', ...concerning(claim) }),
  ),
  ofClaims(
    (claim) => anonymityCodes(claim).has('anonymity-unapproved'),
    (claim) => warn({ rule: 'anonymity-approval', code: 'source-unapproved', ...concerning(claim) }),
  ),
  ({ openProposalCount: count }) => {
    if (count === 0) return []
    const rule = 'open-proposals'
    return [
      warn(
        count === 1
          ? { rule, code: 'proposal-open', parameters: {} }
          : { rule, code: 'proposals-open', parameters: { count } },
      ),
    ]
  },
  ({ openSuggestionCount: count }) => {
    if (count === 0) return []
    const rule = 'open-suggestions'
    return [
      warn(
        count === 1
          ? { rule, code: 'suggestion-open', parameters: {} }
          : { rule, code: 'suggestions-open', parameters: { count } },
      ),
    ]
  },
]

/** Looks at an article before it is published. Empty where nothing is to be said. */
export function publishGate(article: GatedArticle): GateFinding[] {
  return rules.flatMap((rule) => rule(article))
}

/** Whether findings keep something from being published, `overridden` or not. */
export function forbidsPublishing(findings: readonly GateFinding[], overridden: boolean): boolean {
  return findings.some(({ severity, overridable }) => severity === 'BLOCK' && !(overridden && overridable))
}
