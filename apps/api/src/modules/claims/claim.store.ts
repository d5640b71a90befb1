import type { ClaimKind, EdgeState } from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { insertRows } from '../../platform/records/insert-rows.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { publishRevision, type PublicationMoments } from '../../platform/records/publish.ts'
import { claimRecord } from './claim.record.ts'

const tables = (tx: Transaction) => open(tx, claimRecord)

/** What a revision of a claim holds. */
export interface ClaimContent {
  readonly statement: string
  readonly kind: ClaimKind
  readonly adverse: boolean
  readonly asOfDate: string | null
  readonly aboutIds: readonly string[]
}

/** Loads a claim with its newest revision, locked until the transaction ends. */
export async function loadClaim(tx: Transaction, id: string) {
  await lockRow(tx, claimRecord, id)
  const claim = await tables(tx).claim.findUnique({
    where: { id },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1, include: { about: true } },
      publications: { where: { publicUntil: null }, take: 1 },
    },
  })
  const revision = claim?.revisions[0]
  if (!claim || !revision || claim.mergedIntoId) return null
  return { ...claim, revision, publication: claim.publications[0] ?? null }
}

/** A claim as loaded. */
export type LoadedClaim = NonNullable<Awaited<ReturnType<typeof loadClaim>>>

const columnsOf = ({ statement, kind, adverse, asOfDate }: ClaimContent) => ({
  statement,
  kind,
  adverse,
  asOfDate: asOfDate ? new Date(asOfDate) : null,
})

/** The content of a claim's newest revision. */
export function contentOf({ revision }: LoadedClaim): ClaimContent {
  return {
    statement: revision.statement,
    kind: revision.kind as ClaimKind,
    adverse: revision.adverse,
    asOfDate: revision.asOfDate?.toISOString().slice(0, 10) ?? null,
    aboutIds: revision.about.map((about) => about.sourceId),
  }
}

/** A claim to create, under an id that is new. */
export interface NewClaim {
  readonly id: string
  readonly content: ClaimContent
}

/** Who makes claims, when, and whether an editor stands behind them. */
interface ClaimOrigin {
  readonly state: EdgeState
  readonly now: Date
  readonly by: string | null
}

/** Creates a claim with an open first revision. */
export async function insertClaim(
  tx: Transaction,
  { content, ...origin }: ClaimOrigin & { content: ClaimContent },
): Promise<string> {
  const id = newUuid()
  await insertClaims(tx, [{ id, content }], origin)
  return id
}

/** Creates claims with an open first revision each. In one statement however many. */
export async function insertClaims(
  tx: Transaction,
  claims: readonly NewClaim[],
  { state, now, by }: ClaimOrigin,
): Promise<void> {
  const stamps = { createdAt: now, updatedAt: now }
  const revisions = claims.map(({ id, content }) => ({ id: newUuid(), claimId: id, content }))
  await insertRows(
    tables(tx),
    {
      into: 'claim',
      rows: revisions.map(({ id, claimId }) => ({ id: claimId, draftRevisionId: id })),
      same: { state, version: 1, createdById: by, ...stamps },
    },
    {
      into: 'claim_revision',
      rows: revisions.map(({ id, claimId, content }) => ({ id, claimId, ...columnsOf(content) })),
      same: { number: 1, authorId: by, ...stamps },
    },
    { into: 'claim_about', rows: revisions.flatMap(({ id, content }) => aboutRows(id, content.aboutIds)) },
  )
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveClaimContent(
  tx: Transaction,
  claim: LoadedClaim,
  content: ClaimContent,
  now: Date,
  by: string | null,
): Promise<void> {
  if (claim.draftRevisionId) {
    await tables(tx).claimRevision.update({
      where: { id: claim.draftRevisionId },
      data: { ...columnsOf(content), updatedAt: now },
    })
    await tables(tx).claimAbout.deleteMany({ where: { revisionId: claim.draftRevisionId } })
    await insertAbout(tx, claim.draftRevisionId, content.aboutIds)
  } else {
    await openRevision(tx, claim.id, claim.revision.number + 1, content, claim.revision.contentHash, now, by)
  }
  await touchClaim(tx, claim.id, now)
}

async function openRevision(
  tx: Transaction,
  claimId: string,
  number: number,
  content: ClaimContent,
  previousHash: string | null,
  now: Date,
  by: string | null,
): Promise<void> {
  const id = newUuid()
  await tables(tx).claimRevision.create({
    data: { id, claimId, number, ...columnsOf(content), previousHash, authorId: by, createdAt: now, updatedAt: now },
  })
  await insertAbout(tx, id, content.aboutIds)
  await tables(tx).claim.update({ where: { id: claimId }, data: { draftRevisionId: id } })
}

const aboutRows = (revisionId: string, aboutIds: readonly string[]) =>
  [...new Set(aboutIds)].map((sourceId) => ({ revisionId, sourceId }))

async function insertAbout(tx: Transaction, revisionId: string, aboutIds: readonly string[]): Promise<void> {
  await insertRows(tables(tx), { into: 'claim_about', rows: aboutRows(revisionId, aboutIds) })
}

/** Counts a claim's version up: it, or what belongs to it, has changed. */
export async function touchClaim(tx: Transaction, id: string, now: Date): Promise<void> {
  await tables(tx).claim.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: now } })
}

/** Sets whether an editor stands behind a claim. */
export async function setClaimState(tx: Transaction, id: string, state: EdgeState, now: Date): Promise<void> {
  await tables(tx).claim.update({ where: { id }, data: { state, version: { increment: 1 }, updatedAt: now } })
}

/** Seals the newest wording and makes it public, in place of what was public. */
export async function publishClaimRevision(
  tx: Transaction,
  claim: LoadedClaim,
  moments: PublicationMoments,
): Promise<void> {
  await publishRevision(tx, claimRecord, claim.id, claim.revision, {}, moments)
}

/** Which of the ids are no claims that can be mentioned. */
export async function missingClaims(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const found = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT id FROM claim WHERE id = ANY(${[...ids]}::uuid[]) AND merged_into_id IS NULL`
  const known = new Set(found.map((claim) => claim.id))
  return ids.filter((id) => !known.has(id))
}
