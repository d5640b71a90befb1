import type { Anonymity, SourceTerms } from '../vocabulary/attribution.ts'
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

/** A broken rule on anonymity: the field to mend, and the cure. */
export interface AnonymityFinding {
  readonly rule:
    | 'reason-missing'
    | 'approver-missing'
    | 'stand-in-missing'
    | 'stand-in-named'
    | 'sole-source'
    | 'terms-broken'
  readonly field: 'anonymityReason' | 'approvedById' | 'sourceId' | 'anonymity' | 'terms'
  readonly message: string
}

/** Why an attribution may not be shown under its terms, or null where it may. */
function brokenTerms(terms: SourceTerms, anonymity: Anonymity): Pick<AnonymityFinding, 'field' | 'message'> | null {
  if (terms === 'OFF_RECORD') return { field: 'terms', message: 'What is off the record is never published.' }
  if (terms === 'DEEP_BACKGROUND')
    return { field: 'terms', message: 'On deep background, nothing that points to a source is published.' }
  if (terms === 'BACKGROUND' && anonymity === 'NAMED')
    return {
      field: 'anonymity',
      message: 'On background, the name is never given: choose a stand-in source and say how far it is described.',
    }
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
  if (broken) findings.push({ rule: 'terms-broken', ...broken })
  if (rule.standIn && standIn === false)
    findings.push({
      rule: 'stand-in-missing',
      field: 'sourceId',
      message: 'Whoever is not named needs a stand-in source, so that the name cannot leak. Choose or create one.',
    })
  if (!rule.standIn && standIn === true)
    findings.push({
      rule: 'stand-in-named',
      field: 'anonymity',
      message: 'This source stands for someone who is not named: choose how it is anonymous, or another source.',
    })
  if (rule.reason && reason !== undefined && !reason?.trim())
    findings.push({
      rule: 'reason-missing',
      field: 'anonymityReason',
      message: 'Tell readers why the source is not named.',
    })
  if (rule.approver && approved === false)
    findings.push({
      rule: 'approver-missing',
      field: 'approvedById',
      message: 'An editor must approve that the source is not named.',
    })
  if (soleSource && rule.soleSource === 'NEVER')
    findings.push({
      rule: 'sole-source',
      field: 'sourceId',
      message: 'Nobody knows who this source is: find another that says so.',
    })
  if (soleSource && rule.soleSource === 'IF_APPROVED' && approved === false)
    findings.push({
      rule: 'sole-source',
      field: 'approvedById',
      message: 'A claim may rest on this source alone only if an editor approves: find another, or have it approved.',
    })
  return findings
}
