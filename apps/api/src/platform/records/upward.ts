import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { referenceAbove, type RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'

/**
 * Locks records together with those above them (of the same type, that their newest revisions name and publish with),
 * in one statement however high they stand.
 *
 * @returns The ids of all of them.
 */
async function lockUpward(tx: Transaction, record: RevisionedRecord, ids: readonly string[]): Promise<string[]> {
  const above = referenceAbove(record)
  if (!above) throw new Error(`a ${record.words.one} has none above it`)
  const { table } = record
  const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`
    WITH RECURSIVE upward AS (
      SELECT w.id FROM unnest(${[...ids]}::uuid[]) AS w (id)
      UNION
      SELECT r.above
      FROM upward u
      CROSS JOIN LATERAL (
        SELECT x.${identifier(above)} AS above FROM ${identifier(`${table}_revision`)} x
        WHERE x.${identifier(`${table}_id`)} = u.id ORDER BY x.number DESC LIMIT 1
      ) r
      WHERE r.above IS NOT NULL
    )
    SELECT id FROM ${identifier(table)} WHERE id IN (SELECT u.id FROM upward u) ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** How records are loaded that may stand above one another. */
export interface Loading<Row> {
  /** Loads those of some records that count; what stands above another one counts only with it. */
  readonly load: (ids: readonly string[]) => Promise<readonly Row[]>
  /** The id of the record above. */
  readonly above: (row: Row) => string | null
}

/**
 * Loads records and those above them, locked until the transaction ends: in two statements, unless somebody has just
 * moved one of them.
 */
export async function loadUpward<Row extends { readonly id: string }>(
  tx: Transaction,
  record: RevisionedRecord,
  named: readonly string[],
  { load, above }: Loading<Row>,
): Promise<Row[]> {
  const locked = new Set<string>()
  const rows = new Map<string, Row>()
  for (let wanted = [...named]; wanted.length > 0;) {
    const ids = await lockUpward(tx, record, wanted)
    for (const id of [...wanted, ...ids]) locked.add(id)
    const loaded = await load(ids)
    for (const row of loaded) rows.set(row.id, row)
    wanted = loaded.flatMap((row) => above(row) ?? []).filter((id) => !locked.has(id))
  }
  const reached = new Set<Row>()
  for (const id of named) {
    for (let row = rows.get(id); row && !reached.has(row); row = rows.get(above(row) ?? '')) reached.add(row)
  }
  return [...reached]
}
