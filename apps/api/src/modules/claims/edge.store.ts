import {
  actorMay,
  Anonymity,
  AttributionBasis,
  AttributionForm,
  EvidenceBearing,
  EvidenceKind,
  SourceTerms,
  Stance,
  type Actor,
  type EdgeState,
} from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { insertRows } from '../../platform/records/insert-rows.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { writeRows, type WrittenRows } from '../../platform/records/written-rows.work.ts'
import { attributionRecord } from './attribution.record.ts'
import type { AttributionContent, NewAttribution } from './claim-rows.work.ts'
import { evidenceRecord } from './evidence.record.ts'
import type { Refusal } from '../../platform/refusals/define-refusals.ts'
import { refusal } from './claim.refusals.ts'
import { claimLinkRecord } from './claim-link.record.ts'

const tables = (tx: Transaction) => open(tx, attributionRecord, evidenceRecord, claimLinkRecord)

/** What a piece of evidence says. */
export interface EvidenceContent {
  readonly kind: EvidenceKind
  readonly bearing: EvidenceBearing
  readonly title: string
  readonly url: string | null
  readonly excerpt: string | null
  readonly locator: string | null
  readonly sha256: string | null
  readonly capturedAt: Date | null
}

/** Who made an edge, when, and what it takes the place of. */
export interface EdgeOrigin {
  readonly claimId: string
  readonly state: EdgeState
  readonly now: Date
  readonly by: string | null
  readonly replacesId?: string | null
  /** Under whose id the terms of an attribution are kept, where that is not who made it: the person behind a token. */
  readonly keeper?: string | null
}

const bookkeeping = ({ claimId, state, now, by, replacesId }: EdgeOrigin) => ({
  id: newUuid(),
  claimId,
  state,
  createdAt: now,
  createdById: by,
  updatedAt: now,
  replacesId: replacesId ?? null,
})

function isOpen(edge: { publicUntil: Date | null; state: string; replacedBy: object | null }): boolean {
  return !edge.publicUntil && edge.state !== 'REJECTED' && !edge.replacedBy
}

/** Loads an open attribution, locked until the transaction ends. */
export async function loadAttribution(tx: Transaction, id: string) {
  await lockRow(tx, attributionRecord, id)
  const found = await tables(tx).attribution.findUnique({
    where: { id },
    include: { replacedBy: { select: { id: true } } },
  })
  if (!found || !isOpen(found)) return null
  const { stance, form, basis, anonymity, terms } = found
  return {
    ...found,
    stance: Stance.of(stance),
    form: form === null ? null : AttributionForm.of(form),
    basis: AttributionBasis.of(basis),
    anonymity: Anonymity.of(anonymity),
    terms: SourceTerms.of(terms),
  }
}

/** Creates an attribution. */
export async function insertAttribution(
  tx: Transaction,
  { claimId, replacesId = null, ...origin }: EdgeOrigin,
  content: AttributionContent,
  sourceStandIn: boolean,
): Promise<string> {
  const id = newUuid()
  await insertAttributions(tx, writeRows([{ id, claimId, replacesId, sourceStandIn, ...content }]), origin)
  return id
}

/** Creates attributions, in one statement however many. */
export async function insertAttributions(
  tx: Transaction,
  attributions: WrittenRows<NewAttribution>,
  { state, now, by, keeper }: Omit<EdgeOrigin, 'claimId' | 'replacesId'>,
): Promise<void> {
  const same = { state, version: 1, termsById: keeper ?? by, createdAt: now, createdById: by, updatedAt: now }
  await insertRows(tables(tx), { into: 'attribution', rows: attributions, same })
}

/** Changes an attribution that was never public. An approval holds for what was approved, and ends with the change. */
export async function updateAttribution(
  tx: Transaction,
  before: { id: string; terms: string; termsById: string | null },
  content: AttributionContent,
  sourceStandIn: boolean,
  { now, by }: { now: Date; by: string | null },
): Promise<void> {
  const termsById = content.terms === before.terms ? before.termsById : by
  await tables(tx).attribution.update({
    where: { id: before.id },
    data: {
      ...content,
      sourceStandIn,
      termsById,
      approvedById: null,
      publicFrom: null,
      version: { increment: 1 },
      updatedAt: now,
    },
  })
}

/** Notes who approved that an attribution's source is not named. */
export async function approveAttributionRow(tx: Transaction, id: string, now: Date, by: string | null): Promise<void> {
  await tables(tx).attribution.update({
    where: { id },
    data: { approvedById: by, version: { increment: 1 }, updatedAt: now },
  })
}

/** Loads open evidence, locked until the transaction ends. */
export async function loadEvidence(tx: Transaction, id: string) {
  await lockRow(tx, evidenceRecord, id)
  const found = await tables(tx).evidence.findUnique({
    where: { id },
    include: { replacedBy: { select: { id: true } } },
  })
  if (!found || !isOpen(found)) return null
  return { ...found, kind: EvidenceKind.of(found.kind), bearing: EvidenceBearing.of(found.bearing) }
}

/** Creates evidence. */
export async function insertEvidence(tx: Transaction, origin: EdgeOrigin, content: EvidenceContent): Promise<string> {
  const data = { ...bookkeeping(origin), ...content }
  await tables(tx).evidence.create({ data })
  return data.id
}

/** Changes evidence that was never public. */
export async function updateEvidence(tx: Transaction, id: string, content: EvidenceContent, now: Date): Promise<void> {
  await tables(tx).evidence.update({ where: { id }, data: { ...content, version: { increment: 1 }, updatedAt: now } })
}

/** Ends an edge: what was public is closed and kept, what was not is refused and kept. */
export async function endEdge(
  tx: Transaction,
  table: 'attribution' | 'evidence' | 'claimLink',
  edge: { id: string; publicFrom: Date | null },
  now: Date,
): Promise<void> {
  const ended = edge.publicFrom ? { publicUntil: now } : { state: 'REJECTED' }
  const data = { ...ended, version: { increment: 1 }, updatedAt: now }
  const freed = edge.publicFrom ? {} : { replacesId: null }
  const where = { id: edge.id }
  if (table === 'attribution') await tables(tx).attribution.update({ where, data: { ...data, ...freed } })
  else if (table === 'evidence') await tables(tx).evidence.update({ where, data: { ...data, ...freed } })
  else await tables(tx).claimLink.update({ where, data })
}

/** Taking away what readers see is publishing: who may not publish claims may not do it. */
export function mayEndEdge(actor: Actor, edge: { publicFrom: Date | null }): Refusal<'edge-public'> | null {
  if (!edge.publicFrom || actorMay(actor, 'claim:publish')) return null
  return refusal('edge-public')
}
