import { checkAnonymity } from '../anonymity/check-anonymity.ts'
import { withholding } from '../disclosure/disclosure.ts'
import {
  nonAnswers,
  type Anonymity,
  type AttributionForm,
  type SourceTerms,
  type Stance,
} from '../vocabulary/attribution.ts'

/** What the rules need of an attribution. */
export interface CheckedAttribution {
  readonly sourceId: string
  readonly stance: Stance
  readonly form: AttributionForm | null
  readonly anonymity: Anonymity
  readonly terms: SourceTerms
  readonly quote: string | null
  readonly onBehalfOfId: string | null
  readonly reportedViaId: string | null
  /** The source stands for someone who is not named. */
  readonly standIn: boolean
}

/** A broken rule: the field, and the cure. */
export interface AttributionIssue {
  readonly field: string
  readonly message: string
}

/** The rules on stance, form and anonymity that one attribution must keep; empty when it keeps them. */
export function checkAttribution(attribution: CheckedAttribution): AttributionIssue[] {
  const issues: AttributionIssue[] = []
  const silent = nonAnswers.has(attribution.stance)
  if (silent && attribution.form)
    issues.push({ field: 'form', message: `${attribution.stance} is no statement: leave the form out.` })
  if (!silent && !attribution.form)
    issues.push({
      field: 'form',
      message: 'Say how the words are given: DIRECT_QUOTE, PARTIAL_QUOTE, PARAPHRASE or INFERRED.',
    })
  if (silent && attribution.quote)
    issues.push({
      field: 'quote',
      message: 'Whoever did not comment has no quote: take it out, or choose another stance.',
    })
  const { anonymity, terms, standIn } = attribution
  const shown = withholding.has(terms) ? { anonymity, standIn } : { anonymity, standIn, terms }
  for (const { field, message } of checkAnonymity(shown)) issues.push({ field, message })
  if (attribution.onBehalfOfId === attribution.sourceId)
    issues.push({ field: 'onBehalfOfId', message: 'Nobody speaks on behalf of themselves: leave it out.' })
  if (attribution.reportedViaId === attribution.sourceId)
    issues.push({ field: 'reportedViaId', message: 'A source is not known through itself: leave it out.' })
  return issues
}
