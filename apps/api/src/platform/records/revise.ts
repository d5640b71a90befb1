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
  { now, by }: Writing,
): Promise<string> {
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
  const savedBy = record.revisions.savedBy === 'last' ? { savedById: by } : {}
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
  ])
  await insertRows(clientOf(tx), ...partRows(record, content.parts, { revisionId: draftRevisionId }))
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
