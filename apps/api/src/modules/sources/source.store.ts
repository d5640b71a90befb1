import { SourceKind } from '@sourceline/domain'
import { open } from '../../platform/transactions/open.ts'
import type { Running } from '../../platform/running.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { loadNewest, newest } from '../../platform/records/newest.ts'
import { hasAny, missingRecords } from '../../platform/records/references.ts'
import { insertRecords, saveRevision, touchRecord, type Writing } from '../../platform/records/revise.ts'
import { hiddenSources } from './confidential-sources.store.ts'
import { contentRows, type SourceContent, type SourceRows } from './source-rows.work.ts'
import { sourceRecord } from './source.record.ts'

const tables = (tx: Transaction) => open(tx, sourceRecord)

/** Loads a source with its newest revision, locked until the transaction ends. */
export async function loadSource(tx: Transaction, id: string) {
  const source = await loadNewest(tx, sourceRecord, id, (where) =>
    tables(tx).source.findUnique({ where, include: newest }),
  )
  return source && { ...source, revision: { ...source.revision, kind: SourceKind.of(source.revision.kind) } }
}

/** A source as loaded. */
export type LoadedSource = NonNullable<Awaited<ReturnType<typeof loadSource>>>

/** Who makes sources, when, and whether an editor stands behind them. */
interface SourceOrigin extends Writing {
  readonly state: 'PROPOSED' | 'ACCEPTED'
}

/** Creates sources with an open first revision each. In as many statements however many there are, up to a thousand. */
export async function insertSources(
  tx: Transaction,
  sources: SourceRows,
  { state, ...writing }: SourceOrigin,
): Promise<void> {
  await insertRecords(tx, sourceRecord, sources, { same: { state }, ...writing })
}

/** Keeps stand-ins inside the article in whose words alone they are described. */
export async function describeIn(tx: Transaction, articleId: string, ids: readonly string[]): Promise<void> {
  await tables(tx)
    .$executeRaw`UPDATE source SET described_in_id = ${articleId}::uuid WHERE id = ANY(${[...ids]}::uuid[])`
}

/**
 * Saves content in the open revision, opening one where all are sealed, and counts the version up. A description that
 * is given another name is one of the house's sources from then on.
 */
export async function saveSourceContent(
  tx: Transaction,
  source: LoadedSource,
  content: SourceContent,
  writing: Writing,
): Promise<void> {
  await saveRevision(tx, sourceRecord, source, contentRows(content), writing)
  await touchRecord(tx, sourceRecord, source.id, writing.now)
  if (source.describedInId !== null && content.name !== source.revision.name)
    await tables(tx).source.update({ where: { id: source.id }, data: { describedInId: null } })
}

/** Whether there is any source. */
export const hasSources = (tx: Transaction): Promise<boolean> => hasAny(tx, sourceRecord)

/** Which of the ids are no sources, or none that whoever acts may read. */
export async function missingSources(
  running: Pick<Running, 'tx' | 'actor'>,
  ids: readonly string[],
): Promise<string[]> {
  const hidden = await hiddenSources(running, ids)
  return [...(await missingRecords(running.tx, sourceRecord, ids)), ...hidden]
}

/** Of these sources, those that there are and that whoever acts may read, by UUID, with whether each is a stand-in. */
export async function standInsAmong(
  running: Pick<Running, 'tx' | 'actor'>,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const hidden = await hiddenSources(running, ids)
  const found = await tables(running.tx).source.findMany({
    where: { id: { in: ids.filter((id) => !hidden.has(id)) } },
    select: { id: true, standIn: true },
  })
  return new Map(found.map(({ id, standIn }) => [id, standIn]))
}

/** The names of sources in their newest revision, by UUID. */
export async function sourceNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tables(tx).$queryRaw<{ id: string; name: string }[]>`
    SELECT s.id, r.name FROM source s
    CROSS JOIN LATERAL (SELECT x.name FROM source_revision x WHERE x.source_id = s.id ORDER BY x.number DESC LIMIT 1) r
    WHERE s.id = ANY(${[...new Set(ids)]}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
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
