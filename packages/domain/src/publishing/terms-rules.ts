import { holdsName, holdsQuotation } from '../disclosure/confidential-words.ts'
import { disclosureOf, withholding } from '../disclosure/disclosure.ts'
import {
  forbid,
  quoted,
  standing,
  supports,
  type GatedArticle,
  type GatedClaim,
  type GateFinding,
} from './gated-article.ts'

/** Whether a claim rests on what was said off the record, and on nothing else. */
export function restsOffRecordAlone({
  attributions,
  evidenceCount,
}: Pick<GatedClaim, 'evidenceCount'> & {
  readonly attributions: readonly Pick<GatedClaim['attributions'][number], 'stance' | 'state' | 'terms'>[]
}): boolean {
  const behind = attributions.filter(supports)
  return (
    evidenceCount === 0 &&
    behind.some(({ terms }) => terms === 'OFF_RECORD') &&
    !behind.some(({ terms, state }) => terms !== 'OFF_RECORD' && state === 'ACCEPTED')
  )
}

/** What forbids a claim to be public whoever wants it: the terms agreed with those who stand behind it. */
export function termsFindings(claim: GatedClaim): GateFinding[] {
  const findings: GateFinding[] = []
  const accepted = claim.attributions.filter(({ state }) => state === 'ACCEPTED')
  const broken = accepted.flatMap((attribution) => disclosureOf(attribution).findings)
  for (const message of new Set(broken.map((finding) => finding.message)))
    findings.push(
      forbid('terms-broken', `${quoted(claim)} has a source that would be given away. ${message}`, claim.id),
    )
  if (restsOffRecordAlone(claim))
    findings.push(
      forbid(
        'off-record-alone',
        `${quoted(claim)} rests on what was said off the record alone: find another source or evidence for it, or take it out.`,
        claim.id,
      ),
    )
  if (namesConfidentialSource(claim))
    findings.push(
      forbid(
        'source-named-in-claim',
        `${quoted(claim)} names a source whose terms do not allow it: word the claim without the name, or record that the claim is about that source.`,
        claim.id,
      ),
    )
  return findings
}

function namesConfidentialSource({ statement, attributions }: GatedClaim): boolean {
  const open = new Set(
    attributions
      .filter((attribution) => attribution.sourceIsSubject || disclosureOf(attribution).name)
      .map(({ sourceName }) => sourceName),
  )
  return attributions.some(
    ({ terms, sourceName }) => withholding.has(terms) && !open.has(sourceName) && holdsName(statement, sourceName),
  )
}

/** Claims whose confidential quotations stand word for word in the article, though nobody gave them for use. */
export function quotationFindings(article: GatedArticle): GateFinding[] {
  const texts = [article.headline, article.dek, article.text]
  const given = article.claims.flatMap(({ attributions }) =>
    attributions.flatMap((attribution) =>
      attribution.state === 'ACCEPTED' && attribution.quote && disclosureOf(attribution).quotation
        ? attribution.quote
        : [],
    ),
  )
  return article.claims
    .filter(({ attributions }) =>
      attributions.some(
        ({ terms, quote }) =>
          withholding.has(terms) && quote && holdsQuotation(texts, quote) && !holdsQuotation(given, quote),
      ),
    )
    .map((claim) =>
      forbid(
        'confidential-quotation',
        `The article holds the words of a source of ${quoted(claim)}, whose terms do not allow it: put them in your own words.`,
        claim.id,
      ),
    )
}

/** Whether readers are told no name of anybody who stands behind a claim. */
export const restsUnnamed = (claim: GatedClaim): boolean =>
  standing(claim).length > 0 && standing(claim).every((attribution) => !disclosureOf(attribution).name)
