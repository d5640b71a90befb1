import { checkAnonymity, type AnonymityFinding } from '../anonymity/check-anonymity.ts'
import type { Anonymity, SourceTerms } from '../vocabulary/attribution.ts'

/** What decides how much of an attribution may be public. */
export interface DisclosedAttribution {
  readonly terms: SourceTerms
  readonly anonymity: Anonymity
  /** The source stands for someone who is not named. */
  readonly standIn: boolean
}

/** What of an attribution may be public, now or at any moment of the past. */
export interface Disclosure {
  /** The attribution itself: that there is one, its stance, and that it counts. */
  readonly edge: boolean
  /** The real name of the source. */
  readonly name: boolean
  /** The agreed description of the source: the name of its stand-in. */
  readonly description: boolean
  /** The words of the source. */
  readonly quotation: boolean
  /** A claim that rests on this attribution alone. */
  readonly claim: boolean
  /** Why an attribution that is meant for readers may not be shown; empty for one that is withheld by its terms. */
  readonly findings: readonly AnonymityFinding[]
}

/** Terms under which nothing of an attribution is ever public. */
export const withholding: ReadonlySet<SourceTerms> = new Set(['DEEP_BACKGROUND', 'OFF_RECORD'])

/** From the most open terms to the strictest. */
const strictness: readonly SourceTerms[] = ['ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD']

/** Whether some terms allow less than others. */
export function isStricter(terms: SourceTerms, than: SourceTerms): boolean {
  return strictness.indexOf(terms) > strictness.indexOf(than)
}

/**
 * Decides what an attribution may show readers. Every path to the public asks here, and the database
 * gives the same answer for the edge: the constraint `attribution_terms_kept`, the view `confidential_attribution`.
 */
export function disclosureOf({ terms, anonymity, standIn }: DisclosedAttribution): Disclosure {
  const findings = withholding.has(terms)
    ? []
    : checkAnonymity({ terms, anonymity, standIn }).filter(({ code }) => breaches.has(code))
  const edge = !withholding.has(terms) && findings.length === 0
  return {
    edge,
    name: edge && anonymity === 'NAMED',
    description: edge && anonymity !== 'NAMED',
    quotation: edge,
    claim: terms !== 'OFF_RECORD',
    findings,
  }
}

/** What would give a source away: nobody may publish against it. */
const breaches: ReadonlySet<AnonymityFinding['code']> = new Set([
  'named-on-background',
  'off-record-shown',
  'deep-background-shown',
  'stand-in-missing',
  'stand-in-named',
])
