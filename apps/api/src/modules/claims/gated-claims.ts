import {
  Anonymity,
  ClaimKind,
  EdgeState,
  SourceTerms,
  Stance,
  Verdict,
  forbid,
  mayReadAttribution,
  type Actor,
  type GatedAttribution,
  type GatedClaim,
  type GateFinding,
} from '@sourceline/domain'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { sourceNames } from '../sources/public.ts'
import { loadForGate } from './gated-claims.store.ts'

/** An attribution as the gate looks at it, and whether whoever asks may read it. */
export type ReadableAttribution = GatedAttribution & { readonly readable: boolean; readonly sourceId: string }

/** A claim as the gate looks at it; its mentions are the article's to add. */
export type RecordedClaim = Omit<GatedClaim, 'mentions' | 'attributions'> & {
  readonly attributions: readonly ReadableAttribution[]
}

/** Loads claims as the gate looks at them: a bounded number of statements, however many there are. */
export async function gatedClaims(
  tx: Transaction,
  claimIds: readonly string[],
  reader: Actor,
): Promise<RecordedClaim[]> {
  const claims = await loadForGate(tx, claimIds)
  const names = await sourceNames(
    tx,
    claims.flatMap(({ attributions }) => attributions.map(({ sourceId }) => sourceId)),
  )
  return claims.map((claim) => {
    const [revision] = claim.revisions
    const [assessment] = claim.assessments
    const subjects = new Set(revision?.about.map(({ sourceId }) => sourceId))
    return {
      id: claim.id,
      statement: revision?.statement ?? '',
      kind: ClaimKind.of(revision?.kind),
      state: EdgeState.of(claim.state),
      verdict: assessment ? Verdict.of(assessment.verdict) : null,
      attributions: claim.attributions.map((row) => {
        const guarded = {
          terms: SourceTerms.of(row.terms),
          anonymity: Anonymity.of(row.anonymity),
          standIn: row.sourceStandIn,
        }
        return {
          ...guarded,
          stance: Stance.of(row.stance),
          state: EdgeState.of(row.state),
          anonymityReason: row.anonymityReason,
          approved: row.approvedById !== null,
          quote: row.quote,
          sourceId: row.sourceId,
          sourceName: names.get(row.sourceId) ?? '',
          sourceIsSubject: subjects.has(row.sourceId),
          readable: mayReadAttribution(reader, {
            ...guarded,
            createdById: row.createdById,
            termsById: row.termsById,
          }),
        }
      }),
      evidenceCount: claim.evidence.length,
      evidenceTexts: claim.evidence.flatMap((shown) => Object.values(shown)).filter((text) => text !== null),
    }
  })
}

/** Claims with no more of their attributions than whoever asked may read. */
export function asReadable<Claim extends Pick<RecordedClaim, 'attributions'>>(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => ({ ...claim, attributions: claim.attributions.filter(({ readable }) => readable) }))
}

/**
 * Findings for somebody who may not read everything that they rest on: those of what can be read, and where
 * something else forbids publishing, that it does, without a hint at which source it is.
 */
export function readableFindings(all: readonly GateFinding[], readable: readonly GateFinding[]): GateFinding[] {
  const unexplained = all.some(
    ({ rule, overridable, claimId }) =>
      !overridable && !readable.some((finding) => finding.rule === rule && finding.claimId === claimId),
  )
  return unexplained ? withoutHint(readable) : [...readable]
}

/** What can be read, and that something else forbids publishing, without a hint at which source it is. */
export const withoutHint = (readable: readonly GateFinding[]): GateFinding[] => [
  forbid({ code: 'terms-broken', parameters: {} }),
  ...readable,
]
