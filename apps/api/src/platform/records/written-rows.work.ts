import { jsonText, type JsonText } from '../json-text.work.ts'
import { columnOf } from './columns.work.ts'

/** A row to insert: values by property, `claimId` for the column `claim_id`. */
export type Row = object

/**
 * Rows of one table as the text in which a statement takes them. Making it is the work of an insertion that grows with
 * the rows; it can be done anywhere, also in another thread.
 */
export interface WrittenRows<out One extends Row> {
  readonly columns: readonly string[]
  /** The rows with their members named as columns, so many to a text that none of them holds the event loop up. */
  readonly texts: readonly JsonText<readonly One[]>[]
}

/** How many rows one statement inserts at most. */
const maxRows = 1000

/** Writes rows out that have the same properties each. */
export function writeRows<One extends Row>(rows: readonly One[]): WrittenRows<One> {
  const properties = Object.keys(rows[0] ?? {})
  const columns = properties.map(columnOf)
  const named = rows.map((row) => {
    const values = row as Readonly<Record<string, unknown>>
    return Object.fromEntries(columns.map((column, index) => [column, values[properties[index] ?? ''] ?? null])) as One
  })
  const texts: JsonText<readonly One[]>[] = []
  for (let index = 0; index < named.length; index += maxRows) texts.push(jsonText(named.slice(index, index + maxRows)))
  return { columns, texts }
}
