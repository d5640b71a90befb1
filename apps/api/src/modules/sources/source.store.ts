import type { SourceKind } from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { newUuid } from '../../platform/ids.ts'
import { insertRows } from '../../platform/records/insert-rows.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { missingRecords } from '../../platform/records/references.ts'
import { publishRevision, type PublicationMoments } from '../../platform/records/publish.ts'
import { sourceRecord } from './source.record.ts'

const tables = (tx: Transaction) => open(tx, sourceRecord)

/** What a revision of a source holds. */
export interface SourceContent {
  readonly name: string
  readonly kind: SourceKind
  readonly roleTitle: string | null
  readonly affiliationId: string | null
  readonly description: string
  readonly sameAs: readonly string[]
}

/** Loads a source with its newest revision, locked until the transaction ends. */
export async function loadSource(tx: Transaction, id: string) {
  await lockRow(tx, sourceRecord, id)
  const source = await tables(tx).source.findUnique({
    where: { id },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1 },
      publications: { where: { publicUntil: null }, take: 1 },
    },
  })
  const revision = source?.revisions[0]
  return source && revision ? { ...source, revision, publication: source.publications[0] ?? null } : null
}

/** A source as loaded. */
export type LoadedSource = NonNullable<Awaited<ReturnType<typeof loadSource>>>

/** Who makes sources, when, and whether an editor stands behind them. */
interface SourceOrigin {
  readonly state: 'PROPOSED' | 'ACCEPTED'
  readonly now: Date
  readonly by: string | null
}

/** A source to create, under an id that is new. */
export interface NewSource {
  readonly id: string
  readonly content: SourceContent
  readonly standIn: boolean
}

/** Creates a source with an open first revision. */
export async function insertSource(
  tx: Transaction,
  { content, standIn, ...origin }: SourceOrigin & Omit<NewSource, 'id'>,
): Promise<string> {
  const id = newUuid()
  await insertSources(tx, [{ id, content, standIn }], origin)
  return id
}

/** Creates sources with an open first revision each. In one statement however many. */
export async function insertSources(
  tx: Transaction,
  sources: readonly NewSource[],
  { state, now, by }: SourceOrigin,
): Promise<void> {
  const stamps = { createdAt: now, updatedAt: now }
  const revisions = sources.map(({ id, content }) => ({ id: newUuid(), sourceId: id, ...content }))
  await insertRows(
    tables(tx),
    {
      into: 'source',
      rows: sources.map(({ id, standIn }, index) => ({ id, standIn, draftRevisionId: revisions[index]?.id })),
      same: { state, version: 1, createdById: by, ...stamps },
    },
    { into: 'source_revision', rows: revisions, same: { number: 1, authorId: by, ...stamps } },
  )
}

/** Saves content in the open revision, opening one where all are sealed, and counts the version up. */
export async function saveSourceContent(
  tx: Transaction,
  source: LoadedSource,
  content: SourceContent,
  now: Date,
  by: string | null,
): Promise<void> {
  const data = { ...content, sameAs: [...content.sameAs], updatedAt: now }
  if (source.draftRevisionId) {
    await tables(tx).sourceRevision.update({ where: { id: source.draftRevisionId }, data })
    await tables(tx).source.update({ where: { id: source.id }, data: { version: { increment: 1 }, updatedAt: now } })
    return
  }
  const revisionId = newUuid()
  await tables(tx).sourceRevision.create({
    data: {
      id: revisionId,
      sourceId: source.id,
      number: source.revision.number + 1,
      ...data,
      authorId: by,
      createdAt: now,
      previousHash: source.revision.contentHash,
    },
  })
  await tables(tx).source.update({
    where: { id: source.id },
    data: { draftRevisionId: revisionId, version: { increment: 1 }, updatedAt: now },
  })
}

/** Seals the open revision and makes it public, in place of what was public. */
export async function publishSourceRevision(
  tx: Transaction,
  source: LoadedSource,
  moments: PublicationMoments,
): Promise<void> {
  await publishRevision(tx, sourceRecord, source.id, source.revision, {}, moments)
}

/** Which of the ids are no sources. */
export const missingSources = (tx: Transaction, ids: readonly string[]): Promise<string[]> =>
  missingRecords(tx, sourceRecord, ids)

/** Of these sources, those that there are and that were not merged into another, by UUID, with whether each is a stand-in. */
export async function standInsAmong(tx: Transaction, ids: readonly string[]): Promise<Map<string, boolean>> {
  const found = await tables(tx).source.findMany({
    where: { id: { in: [...ids] }, mergedIntoId: null },
    select: { id: true, standIn: true },
  })
  return new Map(found.map(({ id, standIn }) => [id, standIn]))
}

/** The names of sources in their newest revision, by UUID. */
export async function sourceNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await tables(tx).source.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { name: true } } },
  })
  return new Map(found.map(({ id, revisions }) => [id, revisions[0]?.name ?? '']))
}

/** An editor stands behind these sources, and so behind the bodies that they belong to. */
export async function acceptSources(tx: Transaction, ids: readonly string[], now: Date): Promise<string[]> {
  const accepted: string[] = []
  const waiting = [...ids]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const source = await loadSource(tx, id)
    if (source?.state !== 'PROPOSED') continue
    await tables(tx).source.update({
      where: { id },
      data: { state: 'ACCEPTED', version: { increment: 1 }, updatedAt: now },
    })
    accepted.push(id)
    if (source.revision.affiliationId) waiting.push(source.revision.affiliationId)
  }
  return accepted
}
