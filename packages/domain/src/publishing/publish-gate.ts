import { checkAnonymity } from '../anonymity/check-anonymity.ts'
import { disclosureOf } from '../disclosure/disclosure.ts'
import {
  block,
  forbid,
  quoted,
  standing,
  warn,
  type GatedArticle,
  type GatedClaim,
  type GateFinding,
} from './gated-article.ts'
import { quotationFindings, restsUnnamed, termsFindings } from './terms-rules.ts'

type Rule = (article: GatedArticle) => GateFinding[]

const accepted = (article: GatedArticle) => article.claims.filter((claim) => claim.state === 'ACCEPTED')

/** The broken rules on anonymity of what readers are shown of a claim, each message once. */
function anonymityMessages(claim: GatedClaim, rule: ReturnType<typeof checkAnonymity>[number]['rule']): string[] {
  const behind = standing(claim)
  const soleSource = behind.length === 1 && claim.evidenceCount === 0
  const messages = behind
    .filter((attribution) => disclosureOf(attribution).edge)
    .flatMap(({ anonymityReason: reason, ...attribution }) => checkAnonymity({ ...attribution, reason, soleSource }))
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message)
  return [...new Set(messages)]
}

/** What is to be said of a claim that readers can trace to nobody by name. */
function unnamedAlone(claim: GatedClaim): string {
  const shown = standing(claim).filter((attribution) => disclosureOf(attribution).edge)
  if (shown.length === 0)
    return `${quoted(claim)} rests on sources of whom readers are told nothing: find one that can be named or described.`
  const [sole] = anonymityMessages(claim, 'sole-source')
  if (sole) return `${quoted(claim)} rests on one unnamed source alone. ${sole}`
  return shown.every(({ anonymityReason }) => anonymityReason?.trim())
    ? `${quoted(claim)} rests on unnamed sources alone. Readers are told why: check that it is worth it.`
    : `${quoted(claim)} rests on unnamed sources alone: tell readers why they are not named.`
}

/** The rules, in the order in which findings are shown. */
const rules: readonly Rule[] = [
  (article) => (article.headline.trim() ? [] : [forbid('headline-missing', 'Write a headline.')]),
  (article) => (article.text.trim() ? [] : [forbid('body-empty', 'Write the article: its body is empty.')]),
  (article) => accepted(article).flatMap(termsFindings),
  quotationFindings,
  (article) =>
    article.orphanCount === 0
      ? []
      : [
          block(
            'orphan-mention',
            `${article.orphanCount === 1 ? 'A claim has' : `${article.orphanCount} claims have`} lost the words that make ${article.orphanCount === 1 ? 'it' : 'them'}: attach or drop before publishing.`,
          ),
        ],
  (article) =>
    accepted(article)
      .filter(
        (claim) => claim.verdict === 'FALSE' && claim.mentions.some((mention) => mention.role === 'STATED_AS_FACT'),
      )
      .map((claim) =>
        block(
          'false-claim-stated',
          `${quoted(claim)} was found to be false and is stated as fact: change the text, or mark the passage as debunked.`,
          claim.id,
        ),
      ),
  (article) =>
    accepted(article)
      .filter((claim) => claim.kind === 'FACT' && standing(claim).length === 0 && claim.evidenceCount === 0)
      .map((claim) => warn('unsourced-claim', `${quoted(claim)} has neither source nor evidence.`, claim.id)),
  (article) =>
    accepted(article)
      .filter((claim) => claim.kind === 'OPINION' && restsUnnamed(claim))
      .map((claim) =>
        warn('anonymous-opinion', `${quoted(claim)} is an opinion that nobody stands behind by name.`, claim.id),
      ),
  (article) =>
    accepted(article)
      .filter((claim) => claim.kind !== 'OPINION' && restsUnnamed(claim))
      .map((claim) => warn('sole-anonymous-source', unnamedAlone(claim), claim.id)),
  (article) =>
    accepted(article).flatMap((claim) =>
      anonymityMessages(claim, 'reason-missing').map((message) =>
        warn('anonymity-reason', `${quoted(claim)} has a source that is not named. ${message}`, claim.id),
      ),
    ),
  (article) =>
    accepted(article).flatMap((claim) =>
      anonymityMessages(claim, 'approver-missing').map((message) =>
        warn('anonymity-approval', `${quoted(claim)} has a source that is not named. ${message}`, claim.id),
      ),
    ),
  (article) =>
    article.openProposalCount === 0
      ? []
      : [
          warn(
            'open-proposals',
            `${article.openProposalCount === 1 ? 'One proposal waits' : `${article.openProposalCount} proposals wait`} for a decision and will not be published.`,
          ),
        ],
]

/** Looks at an article before it is published. Empty where nothing is to be said. */
export function publishGate(article: GatedArticle): GateFinding[] {
  return rules.flatMap((rule) => rule(article))
}

/** Whether findings keep something from being published, `overridden` or not. */
export function forbidsPublishing(findings: readonly GateFinding[], overridden: boolean): boolean {
  return findings.some(({ severity, overridable }) => severity === 'BLOCK' && !(overridden && overridable))
}
