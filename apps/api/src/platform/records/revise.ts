import { Prisma } from '@sourceline/database'
import { newUuid } from '../ids.ts'
import type { JsonText } from '../json-text.work.ts'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { CamelCase } from './camel-case.ts'
import { partTables, type RecordDefinition, type RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'
import { changeOf, insertRows, together, type Insertion } from './insert-rows.ts'
import type { WrittenRecords } from './written-records.work.ts'
import type { Row, WrittenRows } from './written-rows.work.ts'

type ContentOf<Record extends RevisionedRecord> = Record['revisions']['content']

type ColumnOf<Record extends RevisionedRecord> = CamelCase<ContentOf<Record>['columns'][number]>

type Columns<Record extends RevisionedRecord, Json extends ColumnOf<Record> = never> = Readonly<{
  [Column in Exclude<ColumnOf<Record>, Json>]: unknown
}>

/**
 * What a revision holds, as rows: all columns that the record declares for it, and those that are derived from them;
 * by name, the rows of each part. Everything by property, `claimId` for the column `claim_id`.
 */
export interface RevisionContent<Record extends RevisionedRecord, Json extends ColumnOf<Record> = never> {
  readonly columns: Columns<Record, Json> & Row
  /** Those of its columns that hold JSON and are written out already. */
  readonly json?: Readonly<{ [Column in Json]: JsonText<unknown> }>
  readonly parts: Readonly<{ [Part in keyof ContentOf<Record>['rows']]: readonly Row[] | WrittenRows<Row> }>
}

/** Who writes, and when. */
export interface Writing {
  readonly now: Date
  readonly by: string | null
  /** Everybody who wrote what is saved, in the order in which they began. `by` alone, if left out. */
  readonly contributors?: readonly string[] | undefined
}

/** A record to insert, under an id that is new. */
interface NewRecord<Record extends RevisionedRecord, Json extends ColumnOf<Record>> {
  readonly id: string
  /** The values of its own row. */
  readonly own?: Row
  readonly content: RevisionContent<Record, Json>
}

/** A record as loaded: its draft, if it has one, and its newest revision. */
export interface Revisable {
  readonly id: string
  readonly draftRevisionId: string | null
  readonly revision: { readonly number: number; readonly contentHash: string | null }
}

const ownerOf = ({ table }: RevisionedRecord): string => `${table}Id`

/** The tables that hold parts of a record's revisions, each with its rows. */
function partRows(
  { revisions }: RevisionedRecord,
  parts: Readonly<{ [part: string]: Insertion['rows'] | undefined }>,
  same: Row = {},
): Insertion[] {
  return Object.entries(revisions.content.rows).map(([part, { table }]) => ({
    into: table,
    rows: parts[part] ?? [],
    same,
  }))
}

/** Who wrote in a revision that is new, where a record names them. */
function contributorRows({ revisions }: RevisionedRecord, revisionId: string, writing: Writing): Insertion[] {
  if (revisions.contributors === undefined) return []
  const rows = contributorsOf(writing).map((contributorId, position) => ({ revisionId, position, contributorId }))
  return [{ into: revisions.contributors, rows }]
}

const contributorsOf = ({ by, contributors }: Writing): string[] => [
  ...new Set(contributors ?? (by === null ? [] : [by])),
]

const firstRows = ({ now, by }: Writing) => ({
  record: { version: 1, createdById: by, createdAt: now, updatedAt: now },
  revision: { number: 1, savedById: by, createdAt: now, updatedAt: now },
})

/** Inserts a record with an open first revision, in one statement. */
export async function insertRecord<Record extends RevisionedRecord, Json extends ColumnOf<Record> = never>(
  tx: Transaction,
  record: Record,
  { id, own, content }: NewRecord<Record, Json>,
  writing: Writing,
): Promise<void> {
  const draftRevisionId = newUuid()
  const first = firstRows(writing)
  await insertRows(
    clientOf(tx),
    { into: record.table, rows: [{ ...own, id, draftRevisionId }], same: first.record },
    {
      into: `${record.table}_revision`,
      rows: [{ ...content.columns, id: draftRevisionId, [ownerOf(record)]: id }],
      json: content.json ?? {},
      same: first.revision,
    },
    ...partRows(record, content.parts, { revisionId: draftRevisionId }),
    ...contributorRows(record, draftRevisionId, writing),
  )
}

/**
 * Inserts records with an open first revision each, in one statement for up to a thousand, and all their parts after them.
 * `same` holds what their rows have in common.
 */
export async function insertRecords<Record extends RevisionedRecord>(
  tx: Transaction,
  record: Record,
  { records, revisions, parts }: WrittenRecords<Columns<Record>, keyof ContentOf<Record>['rows'] & string>,
  { same = {}, ...writing }: Writing & { readonly same?: Row },
): Promise<void> {
  const first = firstRows(writing)
  await insertRows(
    clientOf(tx),
    { into: record.table, rows: records, same: { ...same, ...first.record } },
    { into: `${record.table}_revision`, rows: revisions, same: first.revision },
  )
  await insertRows(clientOf(tx), ...partRows(record, parts))
}

/** Opens the next revision of a record, makes it the draft, and gives its UUID. The one before must be sealed, with this hash. */
export async function openNextRevision<Record extends RevisionedRecord, Json extends ColumnOf<Record> = never>(
  tx: Transaction,
  record: Record,
  { id, revision }: Pick<Revisable, 'id' | 'revision'>,
  content: RevisionContent<Record, Json>,
  writing: Writing,
): Promise<string> {
  const { now, by } = writing
  const draftRevisionId = newUuid()
  const row = {
    ...content.columns,
    id: draftRevisionId,
    [ownerOf(record)]: id,
    number: revision.number + 1,
    previousHash: revision.contentHash,
    savedById: by,
    createdAt: now,
    updatedAt: now,
  }
  await insertRows(
    clientOf(tx),
    { into: `${record.table}_revision`, rows: [row], json: content.json ?? {} },
    ...partRows(record, content.parts, { revisionId: draftRevisionId }),
    ...contributorRows(record, draftRevisionId, writing),
  )
  await together(clientOf(tx), [changeOf(record.table, id, { draftRevisionId })])
  return draftRevisionId
}

/** Saves content in a record's draft, whose parts it replaces; opens the next revision where all are sealed. */
export async function saveRevision<Record extends RevisionedRecord, Json extends ColumnOf<Record> = never>(
  tx: Transaction,
  record: Record,
  revisable: Revisable,
  content: RevisionContent<Record, Json>,
  writing: Writing,
): Promise<void> {
  const { draftRevisionId } = revisable
  if (draftRevisionId === null) {
    await openNextRevision(tx, record, revisable, content, writing)
    return
  }
  const { now, by } = writing
  const { contributors } = record.revisions
  const savedBy = contributors === undefined ? {} : { savedById: by }
  await together(clientOf(tx), [
    changeOf(
      `${record.table}_revision`,
      draftRevisionId,
      { ...content.columns, ...savedBy, updatedAt: now },
      { json: content.json ?? {} },
    ),
    ...partTables(record).map(
      (table) => Prisma.sql`DELETE FROM ${identifier(table)} WHERE revision_id = ${draftRevisionId}::uuid`,
    ),
    ...(contributors === undefined ? [] : [naming(contributors, draftRevisionId, contributorsOf(writing))]),
  ])
  await insertRows(clientOf(tx), ...partRows(record, content.parts, { revisionId: draftRevisionId }))
}

/** Names those who wrote in a revision behind those that it names already, each once. */
const naming = (contributors: string, revisionId: string, ids: readonly string[]): Prisma.Sql => Prisma.sql`
  INSERT INTO ${identifier(contributors)} (revision_id, position, contributor_id)
  SELECT ${revisionId}::uuid, place + (SELECT count(*) FROM ${identifier(contributors)} WHERE revision_id = ${revisionId}::uuid), id
  FROM (
    SELECT n.id, row_number() OVER (ORDER BY n.place) - 1 AS place
    FROM unnest(${[...ids]}::text[]) WITH ORDINALITY AS n (id, place)
    WHERE NOT EXISTS (
      SELECT FROM ${identifier(contributors)} c WHERE c.revision_id = ${revisionId}::uuid AND c.contributor_id = n.id
    )
  ) AS further`

/**
 * Names people as having written in a record's draft, where it has one and is of this version still: for what somebody wrote
 * that was saved already.
 */
export async function nameContributors(
  tx: Transaction,
  record: RevisionedRecord & { readonly revisions: { readonly contributors: string } },
  { id, version }: { readonly id: string; readonly version: number },
  ids: readonly string[],
): Promise<void> {
  const client = clientOf(tx)
  const [draft] = await client.$queryRaw<{ revisionId: string | null }[]>`
    SELECT draft_revision_id AS "revisionId" FROM ${identifier(record.table)}
    WHERE id = ${id}::uuid AND version = ${version} FOR UPDATE`
  if (draft?.revisionId) await client.$executeRaw(naming(record.revisions.contributors, draft.revisionId, ids))
}

/** Throws a record's draft away, with its parts: the revision before it is the newest again. */
export async function dropRevision(
  tx: Transaction,
  record: RevisionedRecord,
  id: string,
  draftRevisionId: string,
): Promise<void> {
  await together(clientOf(tx), [changeOf(record.table, id, { draftRevisionId: null })])
  const revisions = identifier(`${record.table}_revision`)
  await clientOf(tx).$executeRaw`DELETE FROM ${revisions} WHERE id = ${draftRevisionId}::uuid`
}

/** Changes a record's own columns, if any, and counts its version up: it, or what belongs to it, has changed. */
export async function touchRecord(
  tx: Transaction,
  { table }: RecordDefinition,
  id: string,
  now: Date,
  own: Row = {},
): Promise<void> {
  await together(clientOf(tx), [changeOf(table, id, { ...own, updatedAt: now }, { counted: true })])
}
