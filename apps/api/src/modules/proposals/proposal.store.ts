import type { ProposalDecision } from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { JsonText } from '../../platform/json-text.work.ts'
import { insertRows } from '../../platform/records/insert-rows.ts'
import type { WrittenRows } from '../../platform/records/written-rows.work.ts'
import { proposedAttributions, type ProposedAttribution } from '../claims/public.ts'
import type { NewProposal, ReferenceChoice } from './proposal-rows.work.ts'
import { proposalRecord } from './proposal.record.ts'

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

/** Of these fingerprints, those that an editor has refused before. */
export async function refusedBefore(
  tx: Transaction,
  fingerprints: JsonText<readonly string[]>,
): Promise<JsonText<readonly string[]>> {
  const [row] = await tables(tx).$queryRaw<{ refused: string }[]>`
    SELECT coalesce(json_agg(DISTINCT fingerprint), '[]')::text AS refused FROM proposal
    WHERE decision = 'REJECTED' AND fingerprint IN (SELECT json_array_elements_text(${fingerprints}::json))`
  return row?.refused ?? '[]'
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
      referenceChoices: referenceChoices as unknown as ReferenceChoice[],
      score,
      createdAt,
      attribution,
      decision: decision as ProposalDecision,
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
