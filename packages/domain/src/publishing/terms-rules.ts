import { holdsName, holdsQuotation } from '../disclosure/confidential-words.ts'
import { disclosureOf, withholding } from '../disclosure/disclosure.ts'
import {
  block,
  concerning,
  forbid,
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

/** What gives a source away, as a finding says it; what the terms withhold altogether is nothing that readers are shown. */
const givenAway = {
  'named-on-background': 'source-given-away-by-name',
  'stand-in-missing': 'source-given-away-without-stand-in',
  'stand-in-named': 'source-given-away-by-stand-in',
} as const

const isGivenAway = (code: string): code is keyof typeof givenAway => code in givenAway

/** What forbids a claim to be public whoever wants it: the terms agreed with those who stand behind it. */
export function termsFindings(claim: GatedClaim): GateFinding[] {
  const findings: GateFinding[] = []
  const accepted = claim.attributions.filter(({ state }) => state === 'ACCEPTED')
  const broken = accepted.flatMap((attribution) => disclosureOf(attribution).findings.map(({ code }) => code))
  for (const code of new Set(broken.filter(isGivenAway)))
    findings.push(forbid({ rule: 'terms-broken', code: givenAway[code], ...concerning(claim) }))
  if (restsOffRecordAlone(claim)) findings.push(forbid({ code: 'off-record-alone', ...concerning(claim) }))
  if (namesConfidentialSource([claim.statement], claim, openNames([claim])))
    findings.push(forbid({ code: 'source-named-in-claim', ...concerning(claim) }))
  return [
    ...findings,
    ...quotationsIn('wording', [claim.statement], [claim]),
    ...textFindings('evidence', claim.evidenceTexts, [claim]),
  ]
}

/** A finding on some texts beside a claim. */
const inTexts = (code: 'source-named' | 'confidential-quotation', texts: string, claim: GatedClaim): GateFinding => {
  const { claimId, parameters } = concerning(claim)
  return forbid({ code, claimId, parameters: { ...parameters, texts } })
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
    .map((claim) => inTexts('confidential-quotation', what, claim))
}

/** Claims whose confidential quotations stand word for word in the article, though nobody gave them for use. */
export const quotationFindings = ({ headline, dek, text, claims }: GatedArticle): GateFinding[] =>
  quotationsIn('article', [headline, dek, text], claims)

/**
 * What forbids short texts beside an article's own to be public, such as a correction: the words and the names of
 * those who spoke in confidence of the claims that they belong to.
 *
 * @param what The texts in one word, after "the": "correction".
 */
export function textFindings(what: string, texts: readonly string[], claims: readonly GatedClaim[]): GateFinding[] {
  const open = openNames(claims)
  return [
    ...quotationsIn(what, texts, claims),
    ...claims
      .filter((claim) => namesConfidentialSource(texts, claim, open))
      .map((claim) => inTexts('source-named', what, claim)),
  ]
}

/**
 * What forbids texts of any record to be public: whole quotations that terms withhold, whatever claim they belong to,
 * unless somebody gave the same words for use.
 *
 * @param what The record in one word, after "the": "topic".
 */
export function withheldIn(
  what: string,
  texts: readonly string[],
  withheld: readonly string[],
  given: readonly string[],
): GateFinding[] {
  const held = withheld.some((quote) => holdsQuotation(texts, quote) && !holdsQuotation(given, quote))
  return held ? [forbid({ code: 'confidential-words', parameters: { texts: what } })] : []
}

/**
 * What is found where texts name somebody who is known to the newsroom in confidence alone; null where they do not. Where
 * the source spoke of a claim that goes with the texts, it can never be overridden.
 *
 * @param what The record in one word, after "the": "topic".
 */
export function nameFinding(
  what: string,
  texts: readonly string[],
  { name, spokeOfIt }: { readonly name: string; readonly spokeOfIt: boolean },
): GateFinding | null {
  if (!texts.some((text) => holdsName(text, name))) return null
  const parameters = { texts: what, name }
  return spokeOfIt
    ? forbid({ code: 'confidential-name-kept', parameters })
    : block({ code: 'confidential-name', parameters })
}

/** Whether readers are told no name of anybody who stands behind a claim. */
export const restsUnnamed = (claim: GatedClaim): boolean =>
  standing(claim).length > 0 && standing(claim).every((attribution) => !disclosureOf(attribution).name)
