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
  if (namesConfidentialSource([claim.statement], claim, openNames([claim])))
    findings.push(
      forbid(
        'source-named-in-claim',
        `${quoted(claim)} names a source whose terms do not allow it: word the claim without the name, or record that the claim is about that source.`,
        claim.id,
      ),
    )
  return [
    ...findings,
    ...quotationsIn('Its wording', [claim.statement], [claim]),
    ...textFindings('The evidence', claim.evidenceTexts, [claim]),
  ]
}

/** Names that readers may be told for some claims: of sources that are named, or that the claims are about. */
const openNames = (claims: readonly GatedClaim[]): ReadonlySet<string> =>
  new Set(
    claims.flatMap(({ attributions }) =>
      attributions
        .filter((attribution) => attribution.sourceIsSubject || disclosureOf(attribution).name)
        .map(({ sourceName }) => sourceName),
    ),
  )

const namesConfidentialSource = (
  texts: readonly string[],
  { attributions }: GatedClaim,
  open: ReadonlySet<string>,
): boolean =>
  attributions.some(
    ({ terms, sourceName }) =>
      withholding.has(terms) && !open.has(sourceName) && texts.some((text) => holdsName(text, sourceName)),
  )

/** Claims whose confidential quotations stand word for word in some texts, though nobody gave them for use. */
function quotationsIn(what: string, texts: readonly string[], claims: readonly GatedClaim[]): GateFinding[] {
  const given = claims.flatMap(({ attributions }) =>
    attributions.flatMap((attribution) =>
      attribution.state === 'ACCEPTED' && attribution.quote && disclosureOf(attribution).quotation
        ? attribution.quote
        : [],
    ),
  )
  return claims
    .filter(({ attributions }) =>
      attributions.some(
        ({ terms, quote }) =>
          withholding.has(terms) && quote && holdsQuotation(texts, quote) && !holdsQuotation(given, quote),
      ),
    )
    .map((claim) =>
      forbid(
        'confidential-quotation',
        `${what} holds the words of a source of ${quoted(claim)}, whose terms do not allow it: put them in your own words.`,
        claim.id,
      ),
    )
}

/** Claims whose confidential quotations stand word for word in the article, though nobody gave them for use. */
export const quotationFindings = ({ headline, dek, text, claims }: GatedArticle): GateFinding[] =>
  quotationsIn('The article', [headline, dek, text], claims)

/**
 * What forbids short texts beside an article's own to be public, such as a correction: the words and the names of
 * those who spoke in confidence of the claims that they belong to.
 *
 * @param what The texts as the subject of a sentence: "The correction".
 */
export function textFindings(what: string, texts: readonly string[], claims: readonly GatedClaim[]): GateFinding[] {
  const open = openNames(claims)
  return [
    ...quotationsIn(what, texts, claims),
    ...claims
      .filter((claim) => namesConfidentialSource(texts, claim, open))
      .map((claim) =>
        forbid(
          'source-named',
          `${what} names a source of ${quoted(claim)}, whose terms do not allow it: leave the name out.`,
          claim.id,
        ),
      ),
  ]
}

/** Whether readers are told no name of anybody who stands behind a claim. */
export const restsUnnamed = (claim: GatedClaim): boolean =>
  standing(claim).length > 0 && standing(claim).every((attribution) => !disclosureOf(attribution).name)
