import type { Failure } from '../../platform/failure.ts'
import type { Version } from '../../platform/redaction/reach.ts'
import { refused } from './redaction.refusals.ts'

/** Why a version may not be struck. */
export const versionRefusals = ['redaction-names-no-version', 'redaction-of-draft', 'redaction-of-public'] as const

/** Why a version cannot be redacted whole; null if it can. What readers see never turns into blanks. */
export function versionProblem(version: Version | null): Failure<(typeof versionRefusals)[number]> | null {
  if (!version) return refused('redaction-names-no-version', { field: 'subjectId' })
  if (version.standing === 'PUBLIC') return refused('redaction-of-public', { field: 'subjectId' })
  return version.standing === 'DRAFT' ? refused('redaction-of-draft', { field: 'subjectId' }) : null
}
