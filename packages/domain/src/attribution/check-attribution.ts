import { anonymityRefusals } from '../anonymity/anonymity-refusals.ts'
import { checkAnonymity } from '../anonymity/check-anonymity.ts'
import { withholding } from '../disclosure/disclosure.ts'
import type { Told } from '../refusals/sentence.ts'
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

/** What is wrong with an attribution that contradicts itself, and the cure. */
export const attributionRefusals = {
  'non-answer-has-form': '{stance} is no statement: leave the form out.',
  'form-missing': 'Say how the words are given: DIRECT_QUOTE, PARTIAL_QUOTE, PARAPHRASE or INFERRED.',
  'non-answer-has-quote': 'Whoever did not comment has no quote: take it out, or choose another stance.',
  'speaks-for-itself': 'Nobody speaks on behalf of themselves: leave it out.',
  'known-through-itself': 'A source is not known through itself: leave it out.',
  ...anonymityRefusals,
} as const

/** A broken rule: the field, and what is wrong, which `attributionRefusals` says in words. */
export type AttributionIssue = Told<typeof attributionRefusals> & { readonly field: string }

/** The rules on stance, form and anonymity that one attribution must keep; empty when it keeps them. */
export function checkAttribution(attribution: CheckedAttribution): AttributionIssue[] {
  const { stance, form, quote, sourceId, onBehalfOfId, reportedViaId, anonymity, terms, standIn } = attribution
  const issues: AttributionIssue[] = []
  const silent = nonAnswers.has(stance)
  const parameters = {}
  if (silent && form) issues.push({ field: 'form', code: 'non-answer-has-form', parameters: { stance } })
  if (!silent && !form) issues.push({ field: 'form', code: 'form-missing', parameters })
  if (silent && quote) issues.push({ field: 'quote', code: 'non-answer-has-quote', parameters })
  const shown = withholding.has(terms) ? { anonymity, standIn } : { anonymity, standIn, terms }
  for (const finding of checkAnonymity(shown)) issues.push({ ...finding, parameters })
  if (onBehalfOfId === sourceId) issues.push({ field: 'onBehalfOfId', code: 'speaks-for-itself', parameters })
  if (reportedViaId === sourceId) issues.push({ field: 'reportedViaId', code: 'known-through-itself', parameters })
  return issues
}
