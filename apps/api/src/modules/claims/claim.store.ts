import { ClaimKind, type EdgeState } from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { lockRows } from '../../platform/records/lock.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { insertRecords, saveRevision, touchRecord, type Writing } from '../../platform/records/revise.ts'
import { claimRows, contentRows, type ClaimContent, type ClaimRows } from './claim-rows.work.ts'
import { claimRecord } from './claim.record.ts'

const tables = (tx: Transaction) => open(tx, claimRecord)

/** Loads a claim with its newest revision, locked until the transaction ends. */
export async function loadClaim(tx: Transaction, id: string) {
  const claim = await loadNewest(tx, claimRecord, id, (where) =>
    tables(tx).claim.findUnique({
      where,
      include: { ...newest, revisions: { ...newest.revisions, include: { about: true } } },
    }),
  )
  return claim?.mergedIntoId === null ? claim : null
}

/** Locks claims that are changed together, so that two who do so never wait for each other. */
export const lockClaims = (tx: Transaction, ids: readonly string[]): Promise<void> => lockRows(tx, claimRecord, ids)

/** A claim as loaded. */
export type LoadedClaim = NonNullable<Awaited<ReturnType<typeof loadClaim>>>

/** The content of a claim's newest revision. */
export function contentOf({ revision }: LoadedClaim): ClaimContent {
  return {
    statement: revision.statement,
    kind: ClaimKind.of(revision.kind),
    adverse: revision.adverse,
    asOfDate: revision.asOfDate?.toISOString().slice(0, 10) ?? null,
    aboutIds: revision.about.map((about) => about.sourceId),
  }
}

/** Who makes claims, when, and whether an editor stands behind them. */
interface ClaimOrigin extends Writing {
  readonly state: EdgeState
}

/** Creates a claim with an open first revision. */
export async function insertClaim(
  tx: Transaction,
  { content, ...origin }: ClaimOrigin & { content: ClaimContent },
): Promise<string> {
  const id = newUuid()
  await insertClaims(tx, claimRows([{ id, content }]), origin)
  return id
}

/** Creates claims with an open first revision each. In as many statements however many there are, up to a thousand. */
export async function insertClaims(
  tx: Transaction,
  claims: ClaimRows,
  { state, ...writing }: ClaimOrigin,
): Promise<void> {
  await insertRecords(tx, claimRecord, claims, { same: { state }, ...writing })
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveClaimContent(
  tx: Transaction,
  claim: LoadedClaim,
  content: ClaimContent,
  writing: Writing,
): Promise<void> {
  await saveRevision(tx, claimRecord, claim, contentRows(content), writing)
  await touchClaim(tx, claim.id, writing.now)
}

/** Counts a claim's version up: it, or what belongs to it, has changed. */
export async function touchClaim(tx: Transaction, id: string, now: Date): Promise<void> {
  await touchRecord(tx, claimRecord, id, now)
}

/** Sets whether an editor stands behind a claim. */
export async function setClaimState(tx: Transaction, id: string, state: EdgeState, now: Date): Promise<void> {
  await touchRecord(tx, claimRecord, id, now, { state })
}

/** Which of the ids are no claims that can be mentioned. */
export async function missingClaims(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const found = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT id FROM claim WHERE id = ANY(${[...ids]}::uuid[]) AND merged_into_id IS NULL`
  const known = new Set(found.map((claim) => claim.id))
  return ids.filter((id) => !known.has(id))
}

/** Which of some claims an editor stands behind. */
export async function acceptedClaims(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tables(tx).claim.findMany({
    where: { id: { in: [...ids] }, state: 'ACCEPTED', mergedIntoId: null },
    select: { id: true },
  })
  return new Set(found.map(({ id }) => id))
}

/** The newest wordings of claims, by their UUIDs. */
export async function wordingsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(tx).claimRevision.findMany({
    where: { claimId: { in: [...ids] } },
    orderBy: { number: 'asc' },
    select: { claimId: true, statement: true },
  })
  return new Map(found.map(({ claimId, statement }) => [claimId, statement]))
}
