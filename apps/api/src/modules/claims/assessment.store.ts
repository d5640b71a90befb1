import type { Verdict } from '@sourceline/domain'
import { evidenceRecord } from './evidence.record.ts'
import { assessmentRecord } from './assessment.record.ts'
import { notePublic } from '../../platform/records/public-texts.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'

const tables = (tx: Transaction) => open(tx, evidenceRecord, assessmentRecord)

/** What an assessment says, and from when on readers see it. */
export interface AssessmentContent {
  readonly claimId: string
  readonly verdict: Verdict
  readonly rating: string | null
  readonly rationale: string
  readonly assessedAt: Date
  readonly publicFrom: Date | null
  readonly evidenceIds: readonly string[]
}

/** Whether all of these are accepted evidence of a claim. */
export async function isEvidenceOf(tx: Transaction, claimId: string, ids: readonly string[]): Promise<boolean> {
  const where = { id: { in: [...ids] }, claimId, publicUntil: null, state: 'ACCEPTED' }
  return (await tables(tx).evidence.count({ where })) === new Set(ids).size
}

/** Creates an assessment. */
export async function insertAssessment(
  tx: Transaction,
  { evidenceIds, ...content }: AssessmentContent,
  by: string | null,
): Promise<string> {
  const id = newUuid()
  await tables(tx).assessment.create({ data: { id, ...content, assessedById: by } })
  await tables(tx).assessmentEvidence.createMany({
    data: [...new Set(evidenceIds)].map((evidenceId) => ({ assessmentId: id, evidenceId })),
  })
  if (content.publicFrom) notePublic(tx, { table: 'assessment', ids: [id] })
  return id
}
