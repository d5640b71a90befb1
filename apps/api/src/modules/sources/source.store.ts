import type { SourceKind } from '@sourceline/domain'
import type { Transaction } from '../../platform/change-log.ts'
import { newUuid } from '../../platform/ids.ts'
import { lockRow } from '../../platform/records/lock.ts'
import { missingRecords } from '../../platform/records/references.ts'
import { publishRevision, type PublicationMoments } from '../../platform/records/publish.ts'
import { sourceRecord } from './source.record.ts'

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
  const source = await tx.source.findUnique({
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

/** Creates a source with an open first revision. */
export async function insertSource(
  tx: Transaction,
  {
    content,
    standIn,
    state,
    now,
    by,
  }: { content: SourceContent; standIn: boolean; state: 'PROPOSED' | 'ACCEPTED'; now: Date; by: string | null },
): Promise<string> {
  const id = newUuid()
  const revisionId = newUuid()
  await tx.source.create({ data: { id, standIn, state, createdAt: now, createdById: by, updatedAt: now } })
  await tx.sourceRevision.create({
    data: {
      id: revisionId,
      sourceId: id,
      number: 1,
      ...content,
      sameAs: [...content.sameAs],
      authorId: by,
      createdAt: now,
      updatedAt: now,
    },
  })
  await tx.source.update({ where: { id }, data: { draftRevisionId: revisionId } })
  return id
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
    await tx.sourceRevision.update({ where: { id: source.draftRevisionId }, data })
    await tx.source.update({ where: { id: source.id }, data: { version: { increment: 1 }, updatedAt: now } })
    return
  }
  const revisionId = newUuid()
  await tx.sourceRevision.create({
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
  await tx.source.update({
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
  const found = await tx.source.findMany({
    where: { id: { in: [...ids] }, mergedIntoId: null },
    select: { id: true, standIn: true },
  })
  return new Map(found.map(({ id, standIn }) => [id, standIn]))
}

/** The names of sources in their newest revision, by UUID. */
export async function sourceNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await tx.source.findMany({
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
    await tx.source.update({ where: { id }, data: { state: 'ACCEPTED', version: { increment: 1 }, updatedAt: now } })
    accepted.push(id)
    if (source.revision.affiliationId) waiting.push(source.revision.affiliationId)
  }
  return accepted
}

/** What is left of a publication's name or address: `The Financial Post` and `www.financialpost.com` are `financialpost`. */
const publicationKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/^the\s+/, '')
    .replace(/\.(?:com|org|net|co\.uk|co|info|news|[a-z]{2})(?:\/.*)?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** An accepted or proposed publication by its name or by its address on the web: `financialpost.com` is the Financial Post. */
export async function findPublication(tx: Transaction, name: string): Promise<string | null> {
  const host =
    name
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .split('/')[0] ?? ''
  const rows = await tx.$queryRaw<{ id: string; name: string; sameAs: string[] }[]>`
    SELECT s.id, r.name, r.same_as AS "sameAs" FROM source s
    JOIN LATERAL (SELECT * FROM source_revision x WHERE x.source_id = s.id ORDER BY x.number DESC LIMIT 1) r ON true
    WHERE r.kind = 'PUBLICATION' AND s.state <> 'REJECTED' AND s.merged_into_id IS NULL AND NOT s.stand_in
    ORDER BY s.state, s.created_at`
  const key = publicationKey(name)
  const isAt = (address: string): boolean =>
    URL.canParse(address) && new URL(address).host.replace(/^www\./, '') === host
  return (
    rows.find((row) => key !== '' && publicationKey(row.name) === key)?.id ??
    rows.find((row) => row.sameAs.some(isAt))?.id ??
    null
  )
}

/** An accepted or proposed source with this name, blind to case; stand-ins and named sources apart. */
export async function findSourceByName(tx: Transaction, name: string, standIn: boolean): Promise<string | null> {
  const found = await tx.sourceRevision.findFirst({
    where: {
      name: { equals: name, mode: 'insensitive' },
      source: { standIn, mergedIntoId: null, NOT: { state: 'REJECTED' } },
    },
    orderBy: { createdAt: 'asc' },
    select: { sourceId: true },
  })
  return found?.sourceId ?? null
}
