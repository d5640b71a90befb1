import { Prisma } from '@sourceline/database'
import { newUuid } from '../ids.ts'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { CamelCase } from './camel-case.ts'
import { partTables, type RecordDefinition, type RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'
import { changeOf, insertRows, together, type Insertion, type Row } from './insert-rows.ts'

type ContentOf<Record extends RevisionedRecord> = Record['revisions']['content']

/**
 * What a revision holds, as rows: all columns that the record declares for it, and those that are derived from them;
 * by name, the rows of each part. Everything by property, `claimId` for the column `claim_id`.
 */
export interface RevisionContent<Record extends RevisionedRecord> {
  readonly columns: Readonly<{ [Column in CamelCase<ContentOf<Record>['columns'][number]>]: unknown }> & Row
  readonly parts: Readonly<{ [Part in keyof ContentOf<Record>['rows']]: readonly Row[] }>
}

/** Who writes, and when. */
export interface Writing {
  readonly now: Date
  readonly by: string | null
}

/** A record to insert, under an id that is new. */
export interface NewRecord<Record extends RevisionedRecord> {
  readonly id: string
  /** The values of its own row. */
  readonly own?: Row
  readonly content: RevisionContent<Record>
}

/** A record as loaded: its draft, if it has one, and its newest revision. */
export interface Revisable {
  readonly id: string
  readonly draftRevisionId: string | null
  readonly revision: { readonly number: number; readonly contentHash: string | null }
}

const ownerOf = ({ table }: RevisionedRecord): string => `${table}Id`

/** The rows of all parts of some revisions. */
function partRows<Record extends RevisionedRecord>(
  { revisions }: Record,
  written: readonly { readonly revisionId: string; readonly content: RevisionContent<Record> }[],
): Insertion[] {
  return Object.entries(revisions.content.rows).map(([part, { table }]) => ({
    into: table,
    rows: written.flatMap(({ revisionId, content }) => {
      const parts: Readonly<{ [part: string]: readonly Row[] | undefined }> = content.parts
      return (parts[part] ?? []).map((row) => ({ ...row, revisionId }))
    }),
  }))
}

/** Inserts records with an open first revision each, in one statement however many. `same` holds what their rows have in common. */
export async function insertRecords<Record extends RevisionedRecord>(
  tx: Transaction,
  record: Record,
  records: readonly NewRecord<Record>[],
  { same = {}, now, by }: Writing & { readonly same?: Row },
): Promise<void> {
  const stamps = { createdAt: now, updatedAt: now }
  const drafts = records.map((wanted) => ({ ...wanted, draftRevisionId: newUuid() }))
  await insertRows(
    clientOf(tx),
    {
      into: record.table,
      rows: drafts.map(({ id, own, draftRevisionId }) => ({ ...own, id, draftRevisionId })),
      same: { ...same, version: 1, createdById: by, ...stamps },
    },
    {
      into: `${record.table}_revision`,
      rows: drafts.map(({ id, draftRevisionId, content }) => ({
        ...content.columns,
        id: draftRevisionId,
        [ownerOf(record)]: id,
      })),
      same: { number: 1, authorId: by, ...stamps },
    },
    ...partRows(
      record,
      drafts.map(({ draftRevisionId: revisionId, content }) => ({ revisionId, content })),
    ),
  )
}

/** Opens the next revision of a record and makes it the draft. The one before must be sealed, with this hash. */
export async function openNextRevision<Record extends RevisionedRecord>(
  tx: Transaction,
  record: Record,
  { id, revision }: Pick<Revisable, 'id' | 'revision'>,
  content: RevisionContent<Record>,
  { now, by }: Writing,
): Promise<void> {
  const draftRevisionId = newUuid()
  const row = {
    ...content.columns,
    id: draftRevisionId,
    [ownerOf(record)]: id,
    number: revision.number + 1,
    previousHash: revision.contentHash,
    authorId: by,
    createdAt: now,
    updatedAt: now,
  }
  await insertRows(
    clientOf(tx),
    { into: `${record.table}_revision`, rows: [row] },
    ...partRows(record, [{ revisionId: draftRevisionId, content }]),
  )
  await together(clientOf(tx), [changeOf(record.table, id, { draftRevisionId })])
}

/** Saves content in a record's draft, whose parts it replaces; opens the next revision where all are sealed. */
export async function saveRevision<Record extends RevisionedRecord>(
  tx: Transaction,
  record: Record,
  revisable: Revisable,
  content: RevisionContent<Record>,
  writing: Writing,
): Promise<void> {
  const { draftRevisionId } = revisable
  if (draftRevisionId === null) return openNextRevision(tx, record, revisable, content, writing)
  const { now, by } = writing
  const author = record.revisions.author === 'last' ? { authorId: by } : {}
  await together(clientOf(tx), [
    changeOf(`${record.table}_revision`, draftRevisionId, { ...content.columns, ...author, updatedAt: now }),
    ...partTables(record).map(
      (table) => Prisma.sql`DELETE FROM ${identifier(table)} WHERE revision_id = ${draftRevisionId}::uuid`,
    ),
  ])
  await insertRows(clientOf(tx), ...partRows(record, [{ revisionId: draftRevisionId, content }]))
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
