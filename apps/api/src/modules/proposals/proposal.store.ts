import { ProposalDecision } from '@sourceline/domain'
import { z } from 'zod'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { JsonText } from '../../platform/json-text.work.ts'
import { insertRows } from '../../platform/records/insert-rows.ts'
import type { WrittenRows } from '../../platform/records/written-rows.work.ts'
import { proposedAttributions, type ProposedAttribution } from '../claims/public.ts'
import type { NewProposal, ReferenceChoice } from './proposal-rows.work.ts'
import type { AskedFingerprint, ProposedBefore } from './proposed-before.work.ts'
import { proposalRecord } from './proposal.record.ts'

const ReferenceChoices: z.ZodType<ReferenceChoice[]> = z.array(
  z.object({
    id: z.string(),
    of: z.enum(['STATEMENT', 'SOURCE']),
    words: z.string(),
    candidates: z.array(z.string()),
    choice: z.string().nullable(),
    sourceId: z.string().nullable(),
  }),
)

const tables = (tx: Transaction) => open(tx, proposalRecord)

/** Keeps proposals of an article; one that the article already has is left out. */
export async function insertProposals(
  tx: Transaction,
  articleId: string,
  proposals: WrittenRows<NewProposal>,
  now: Date,
): Promise<void> {
  const same = { articleId, decision: 'PROPOSED', createdAt: now }
  await insertRows(tables(tx), { into: 'proposal', rows: proposals, same, unlessThere: true })
}

/** What was decided before on proposals with some fingerprints, and what was proposed in some articles under them. */
export async function proposedBefore(
  tx: Transaction,
  asked: JsonText<readonly AskedFingerprint[]>,
  articleIds: readonly string[],
): Promise<ProposedBefore> {
  const [row] = await tables(tx).$queryRaw<ProposedBefore[]>`
    WITH asked AS (
      SELECT a ->> 'fingerprint' AS fingerprint, (a -> 'anywhere')::text::boolean AS anywhere
      FROM json_array_elements(${asked}::json) a
    ), found AS (
      SELECT p.fingerprint, p.subject_type, p.subject_id, p.decision, p.article_id = ANY(${[...articleIds]}::uuid[]) AS here, a.anywhere
      FROM asked a JOIN proposal p ON p.fingerprint = a.fingerprint
    )
    SELECT
      (SELECT coalesce(json_agg(DISTINCT fingerprint), '[]')::text FROM found
        WHERE decision = 'REJECTED' AND (anywhere OR here)) AS refused,
      (SELECT coalesce(json_agg(json_build_object('fingerprint', fingerprint, 'claimId', subject_id,
          'state', CASE decision WHEN 'PROPOSED' THEN decision ELSE 'ACCEPTED' END) ORDER BY subject_id), '[]')::text
        FROM found WHERE here AND subject_type = 'CLAIM' AND decision <> 'REJECTED') AS here`
  return row ?? { refused: '[]', here: '[]' }
}

/** A proposal with what it is about. */
export interface LoadedProposal {
  readonly id: string
  readonly articleId: string
  readonly words: string
  readonly drafted: string
  readonly referenceChoices: readonly ReferenceChoice[]
  readonly score: number
  readonly decision: ProposalDecision
  readonly createdAt: Date
  readonly claimId: string
  readonly attribution: ProposedAttribution | null
}

/** Which proposals to load: some, those of a claim or an attribution in any article, or those of an article that wait. */
type Which =
  | { readonly ids: readonly string[] }
  | { readonly claimId: string }
  | { readonly attributionId: string }
  | { readonly waitingIn: string }

/** Loads proposals, in the order of their ids; what does not exist is left out. */
export async function loadProposals(tx: Transaction, where: Which): Promise<LoadedProposal[]> {
  return loaded(tx, await rowsOf(tx, where))
}

/** Those proposals of claims themselves that wait for a decision, in whatever article. */
export async function waitingOnClaims(tx: Transaction, claimIds: readonly string[]): Promise<LoadedProposal[]> {
  const where = { subjectType: 'CLAIM', decision: 'PROPOSED', subjectId: { in: [...claimIds] } }
  return loaded(tx, await tables(tx).proposal.findMany({ where, orderBy: { id: 'asc' } }))
}

async function loaded(tx: Transaction, rows: Awaited<ReturnType<typeof rowsOf>>): Promise<LoadedProposal[]> {
  const attributions = await proposedAttributions(tx, {
    ids: rows.filter((row) => row.subjectType === 'ATTRIBUTION').map((row) => row.subjectId),
  })
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  return rows.map(({ id, articleId, subjectId, decision, createdAt, words, drafted, referenceChoices, score }) => {
    const attribution = byId.get(subjectId) ?? null
    return {
      id,
      articleId,
      words,
      drafted,
      referenceChoices: ReferenceChoices.parse(referenceChoices),
      score,
      createdAt,
      attribution,
      decision: ProposalDecision.of(decision),
      claimId: attribution?.claimId ?? subjectId,
    }
  })
}

async function rowsOf(tx: Transaction, where: Which) {
  if ('claimId' in where) return ofClaim(tx, where.claimId)
  return tables(tx).proposal.findMany({
    where:
      'ids' in where
        ? { id: { in: [...where.ids] } }
        : 'waitingIn' in where
          ? { articleId: where.waitingIn, decision: 'PROPOSED' }
          : { subjectId: where.attributionId },
    orderBy: { id: 'asc' },
  })
}

async function ofClaim(tx: Transaction, claimId: string) {
  const attributions = await proposedAttributions(tx, { claimId })
  return tables(tx).proposal.findMany({
    where: { subjectId: { in: [claimId, ...attributions.map((attribution) => attribution.id)] } },
  })
}

/** Notes what an editor decided; null for a decision that was taken back. */
export async function decide(
  tx: Transaction,
  id: string,
  decision: ProposalDecision,
  now: Date,
  by: string | null,
): Promise<void> {
  const open = decision === 'PROPOSED'
  await tables(tx).proposal.update({
    where: { id },
    data: { decision, decidedAt: open ? null : now, decidedById: open ? null : by },
  })
}

/** Keeps what editors say that the words of a proposal stand for. */
export async function saveReferenceChoices(
  tx: Transaction,
  id: string,
  choices: readonly ReferenceChoice[],
): Promise<void> {
  const referenceChoices = choices.map((choice) => ({ ...choice, candidates: [...choice.candidates] }))
  await tables(tx).proposal.update({ where: { id }, data: { referenceChoices } })
}

/** From which claim proposals go to which, how those are decided that wait, and whether only in some articles. */
interface ProposalMove {
  readonly from: string
  readonly to: string
  readonly decision: ProposalDecision | null
  readonly articleIds?: readonly string[]
}

/** Decides the proposals of attributions that a claim had already. */
export async function decideAttributions(
  tx: Transaction,
  attributionIds: readonly string[],
  now: Date,
  by: string | null,
): Promise<void> {
  await tables(tx).proposal.updateMany({
    where: { subjectType: 'ATTRIBUTION', subjectId: { in: [...attributionIds] }, decision: 'PROPOSED' },
    data: { decision: 'EDITED', decidedAt: now, decidedById: by },
  })
}

/** Makes the proposals of a claim those of another. */
export async function moveProposals(
  tx: Transaction,
  { from, to, decision, articleIds }: ProposalMove,
  now: Date,
  by: string | null,
): Promise<void> {
  const within = articleIds ? { articleId: { in: [...articleIds] } } : {}
  const where = { subjectType: 'CLAIM', subjectId: from, ...within }
  if (decision !== null)
    await tables(tx).proposal.updateMany({
      where: { ...where, decision: 'PROPOSED' },
      data: { decision, decidedAt: now, decidedById: by },
    })
  await tables(tx).proposal.updateMany({ where, data: { subjectId: to } })
}
