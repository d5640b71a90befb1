import type { Anonymity, SourceTerms } from '../vocabulary/attribution.ts'
import type { anonymityRefusals } from './anonymity-refusals.ts'
import { anonymityRules } from './anonymity-rules.ts'

/** What the rules on anonymity need of an attribution. What is left out is not known and not checked. */
export interface CheckedAnonymity {
  readonly anonymity: Anonymity
  readonly terms?: SourceTerms
  /** Why the source is not named, as told to readers. */
  readonly reason?: string | null
  readonly approved?: boolean
  readonly standIn?: boolean
  /** The claim rests on this source alone. */
  readonly soleSource?: boolean
}

/** A broken rule on anonymity: the field to mend, and what is wrong, which `anonymityRefusals` says in words. */
export interface AnonymityFinding {
  readonly code: keyof typeof anonymityRefusals
  readonly field: 'anonymityReason' | 'approvedById' | 'sourceId' | 'anonymity' | 'terms'
}

/** Why an attribution may not be shown under its terms, or null where it may. */
function brokenTerms(terms: SourceTerms, anonymity: Anonymity): AnonymityFinding | null {
  if (terms === 'OFF_RECORD') return { field: 'terms', code: 'off-record-shown' }
  if (terms === 'DEEP_BACKGROUND') return { field: 'terms', code: 'deep-background-shown' }
  if (terms === 'BACKGROUND' && anonymity === 'NAMED') return { field: 'anonymity', code: 'named-on-background' }
  return null
}

/** Checks an attribution that readers are to see against the rules on anonymity and the terms agreed; empty when it keeps them. */
export function checkAnonymity({
  anonymity,
  terms,
  reason,
  approved,
  standIn,
  soleSource,
}: CheckedAnonymity): AnonymityFinding[] {
  const rule = anonymityRules[anonymity]
  const findings: AnonymityFinding[] = []
  const broken = terms && brokenTerms(terms, anonymity)
  if (broken) findings.push(broken)
  if (rule.standIn && standIn === false) findings.push({ code: 'stand-in-missing', field: 'sourceId' })
  if (!rule.standIn && standIn === true) findings.push({ code: 'stand-in-named', field: 'anonymity' })
  if (rule.reason && reason !== undefined && !reason?.trim())
    findings.push({ code: 'anonymity-unexplained', field: 'anonymityReason' })
  if (rule.approver && approved === false) findings.push({ code: 'anonymity-unapproved', field: 'approvedById' })
  if (soleSource && rule.soleSource === 'NEVER') findings.push({ code: 'sole-source-unidentified', field: 'sourceId' })
  if (soleSource && rule.soleSource === 'IF_APPROVED' && approved === false)
    findings.push({ code: 'sole-source-unapproved', field: 'approvedById' })
  return findings
}
