import { newUuid } from '../ids.work.ts'
import { writeRows, type Row, type WrittenRows } from './written-rows.work.ts'

/** A record to insert, under an id that is new: its own row, and what its first revision holds, as rows. */
interface NewRecord<Columns extends Row, Part extends string> {
  readonly id: string
  readonly own?: Row
  readonly content: { readonly columns: Columns; readonly parts: Readonly<Record<Part, readonly Row[]>> }
}

/** Records to insert with an open first revision each, as the text in which statements take them. */
export interface WrittenRecords<out Columns extends Row, Part extends string = never> {
  readonly records: WrittenRows<Row>
  readonly revisions: WrittenRows<Columns>
  /** By name, the rows of each part of all the revisions. */
  readonly parts: Readonly<Record<Part, WrittenRows<Row>>>
}

/** Writes records of one table out that are to be inserted. They have the same properties each. */
export function writeRecords<Columns extends Row, Part extends string>(
  table: string,
  records: readonly NewRecord<Columns, Part>[],
): WrittenRecords<Columns, Part> {
  const drafts = records.map((record) => ({ ...record, draftRevisionId: newUuid() }))
  const names = Object.keys(records[0]?.content.parts ?? {}) as Part[]
  const parts = names.map((part) => {
    const rows = drafts.flatMap(({ draftRevisionId: revisionId, content }) =>
      content.parts[part].map((row) => ({ ...row, revisionId })),
    )
    return [part, writeRows(rows)] as const
  })
  return {
    records: writeRows(drafts.map(({ id, own, draftRevisionId }) => ({ ...own, id, draftRevisionId }))),
    revisions: writeRows(
      drafts.map(({ id, draftRevisionId, content }) => ({
        ...content.columns,
        id: draftRevisionId,
        [`${table}Id`]: id,
      })),
    ),
    parts: Object.fromEntries(parts) as Record<Part, WrittenRows<Row>>,
  }
}
