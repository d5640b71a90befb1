import { CorrectionKind, CorrectionOrigin } from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import { newUuid } from '../../platform/ids.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { notePublic } from '../../platform/records/public-texts.ts'
import { missingClaims } from '../claims/public.ts'
import { correctionRecord } from './correction.record.ts'
import { refused } from './correction.refusals.ts'

const tables = (tx: Transaction) => open(tx, correctionRecord)

/** What a correction says. */
export interface CorrectionContent {
  readonly kind: CorrectionKind
  readonly origin: CorrectionOrigin
  readonly note: string
  readonly wrong: string | null
  readonly right: string | null
  readonly claimIds: readonly string[]
  readonly supersedesId: string | null
  readonly issuedAt: Date
}

/** Loads an open correction, locked until the transaction ends. */
export async function loadCorrection(tx: Transaction, id: string) {
  await lockRow(tx, correctionRecord, id)
  const found = await tables(tx).correction.findUnique({ where: { id }, include: { claims: true } })
  if (!found || found.publicUntil || found.state === 'REJECTED') return null
  return { ...found, kind: CorrectionKind.of(found.kind), origin: CorrectionOrigin.of(found.origin) }
}

/** What is wrong with the records that a correction names, if anything. */
export async function correctionProblem(
  tx: Transaction,
  articleId: string,
  content: CorrectionContent,
): Promise<Failure<'references-missing' | 'superseded-correction-missing'> | null> {
  if ((await missingClaims(tx, content.claimIds)).length > 0)
    return refused('references-missing', { field: 'claimIds', records: 'claims' })
  if (!content.supersedesId) return null
  const earlier = await tables(tx).correction.findFirst({ where: { id: content.supersedesId, articleId } })
  return earlier ? null : refused('superseded-correction-missing', { field: 'supersedesId' })
}

/** Creates a correction as a draft. */
export async function insertCorrection(
  tx: Transaction,
  articleId: string,
  { claimIds, ...content }: CorrectionContent,
  now: Date,
  by: string | null,
): Promise<string> {
  const id = newUuid()
  await tables(tx).correction.create({
    data: { id, articleId, ...content, state: 'ACCEPTED', createdAt: now, createdById: by, updatedAt: now },
  })
  await tables(tx).correctionClaim.createMany({
    data: [...new Set(claimIds)].map((claimId) => ({ correctionId: id, claimId })),
  })
  return id
}

/** Changes a correction that was never public. */
export async function updateCorrection(
  tx: Transaction,
  id: string,
  { claimIds, ...content }: CorrectionContent,
  now: Date,
): Promise<void> {
  await tables(tx).correction.update({ where: { id }, data: { ...content, version: { increment: 1 }, updatedAt: now } })
  await tables(tx).correctionClaim.deleteMany({ where: { correctionId: id } })
  await tables(tx).correctionClaim.createMany({
    data: [...new Set(claimIds)].map((claimId) => ({ correctionId: id, claimId })),
  })
}

/** Makes a correction public. */
export async function publishCorrectionRow(
  tx: Transaction,
  { id, issuedAt, createdAt }: { id: string; issuedAt: Date; createdAt: Date },
  now: Date,
): Promise<void> {
  notePublic(tx, { table: 'correction', ids: [id] })
  // A note that nobody dated is dated by its publication and not by its draft.
  const dated = issuedAt.getTime() !== createdAt.getTime()
  await tables(tx).correction.update({
    where: { id },
    data: { publicFrom: now, ...(dated ? {} : { issuedAt: now }), version: { increment: 1 }, updatedAt: now },
  })
}

/** Ends a correction: what was public is closed and kept, what was not is refused and kept. */
export async function endCorrection(
  tx: Transaction,
  correction: { id: string; publicFrom: Date | null },
  now: Date,
): Promise<void> {
  const ended = correction.publicFrom ? { publicUntil: now } : { state: 'REJECTED', supersedesId: null }
  await tables(tx).correction.update({
    where: { id: correction.id },
    data: { ...ended, version: { increment: 1 }, updatedAt: now },
  })
}
