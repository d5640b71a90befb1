import type { ClaimKind, EdgeState } from '@sourceline/domain'
import type { Transaction } from '../../platform/change-log.ts'
import { newUuid } from '../../platform/ids.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { publishRevision, type PublicationMoments } from '../../platform/records/publish.ts'
import { claimRecord } from './claim.record.ts'

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
  const claim = await tx.claim.findUnique({
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

/** Creates claims with an open first revision each. Takes the same few statements however many. */
export async function insertClaims(
  tx: Transaction,
  claims: readonly NewClaim[],
  { state, now, by }: ClaimOrigin,
): Promise<void> {
  if (claims.length === 0) return
  const ids = claims.map(({ id }) => id)
  const stamps = { createdAt: now, updatedAt: now }
  await tx.claim.createMany({ data: ids.map((id) => ({ id, state, createdById: by, ...stamps })) })
  const revisions = claims.map(({ id, content }) => ({ id: newUuid(), claimId: id, content }))
  await tx.claimRevision.createMany({
    data: revisions.map(({ id, claimId, content }) => ({
      id,
      claimId,
      number: 1,
      ...columnsOf(content),
      authorId: by,
      ...stamps,
    })),
  })
  const about = revisions.flatMap(({ id, content }) => aboutRows(id, content.aboutIds))
  if (about.length > 0) await tx.claimAbout.createMany({ data: about })
  await tx.$executeRaw`
    UPDATE claim c SET draft_revision_id = r.id FROM claim_revision r
    WHERE r.claim_id = c.id AND r.number = 1 AND c.id = ANY(${ids}::uuid[])`
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
    await tx.claimRevision.update({
      where: { id: claim.draftRevisionId },
      data: { ...columnsOf(content), updatedAt: now },
    })
    await tx.claimAbout.deleteMany({ where: { revisionId: claim.draftRevisionId } })
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
  await tx.claimRevision.create({
    data: { id, claimId, number, ...columnsOf(content), previousHash, authorId: by, createdAt: now, updatedAt: now },
  })
  await insertAbout(tx, id, content.aboutIds)
  await tx.claim.update({ where: { id: claimId }, data: { draftRevisionId: id } })
}

const aboutRows = (revisionId: string, aboutIds: readonly string[]) =>
  [...new Set(aboutIds)].map((sourceId) => ({ revisionId, sourceId }))

async function insertAbout(tx: Transaction, revisionId: string, aboutIds: readonly string[]): Promise<void> {
  await tx.claimAbout.createMany({ data: aboutRows(revisionId, aboutIds) })
}

/** Counts a claim's version up: it, or what belongs to it, has changed. */
export async function touchClaim(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.claim.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: now } })
}

/** Sets whether an editor stands behind a claim. */
export async function setClaimState(tx: Transaction, id: string, state: EdgeState, now: Date): Promise<void> {
  await tx.claim.update({ where: { id }, data: { state, version: { increment: 1 }, updatedAt: now } })
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
  const found = await tx.claim.findMany({ where: { id: { in: [...ids] }, mergedIntoId: null }, select: { id: true } })
  const known = new Set(found.map((claim) => claim.id))
  return ids.filter((id) => !known.has(id))
}
