import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import { requireInTime } from '../transactions/overtaken.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { referenceAbove, type RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'
import { isOvertaken } from './lock.ts'

/** Records of one type, by UUID. */
export interface Named {
  readonly record: RevisionedRecord
  readonly ids: readonly string[]
}

/** A record that was locked. */
export interface Locked {
  readonly type: string
  readonly id: string
}

/** Records, and those of the same type above them that their newest revisions name and publish with, as rows `(id)`. */
function upward({ record, ids }: Named): Prisma.Sql {
  const above = referenceAbove(record)
  const named = Prisma.sql`SELECT w.id FROM unnest(${[...ids]}::uuid[]) AS w (id)`
  if (!above) return named
  const [revisions, owner] = ['_revision', '_id'].map((part) => identifier(`${record.table}${part}`))
  return Prisma.sql`WITH RECURSIVE upward AS (
      ${named}
      UNION
      SELECT r.above
      FROM upward u
      CROSS JOIN LATERAL (
        SELECT x.${identifier(above)} AS above FROM ${revisions} x WHERE x.${owner} = u.id ORDER BY x.number DESC LIMIT 1
      ) r
      WHERE r.above IS NOT NULL
    ) SELECT u.id FROM upward u`
}

/** Locks records of several types together with those above them, in one statement however many and however high they stand. */
async function lockUpward(tx: Transaction, named: readonly Named[]): Promise<Locked[]> {
  const some = named.filter(({ ids }) => ids.length > 0)
  if (some.length === 0) return []
  const locks = some.map((one, index) => {
    const lock = identifier(`locked_${'abcdefghij'[index] ?? 'z'}`)
    return {
      with: Prisma.sql`${lock} AS (SELECT id, ${isOvertaken} AS overtaken FROM ${identifier(one.record.table)} r
        WHERE id IN (${upward(one)}) ORDER BY id FOR UPDATE)`,
      select: Prisma.sql`SELECT ${one.record.type}::text AS type, id, overtaken FROM ${lock}`,
    }
  })
  const locked = await clientOf(tx).$queryRaw<(Locked & { readonly overtaken: boolean | null })[]>`
    WITH ${Prisma.join(locks.map((lock) => lock.with))}
    ${Prisma.join(
      locks.map((lock) => lock.select),
      ' UNION ALL ',
    )}`
  requireInTime(tx, locked)
  return locked
}

/** How records are loaded that may stand above one another; where they are of several types, each row says of which. */
export interface Loading<Row> {
  /** Loads those of some records that count; what stands above another one counts only with it. */
  readonly load: (locked: readonly Locked[]) => Promise<readonly Row[]>
  /** The id of the record above. */
  readonly above: (row: Row) => string | null
}

/**
 * Loads records and those above them, locked until the transaction ends: in two statements, of however many types, unless
 * somebody has just moved one of them.
 */
export async function loadUpward<Row extends { readonly id: string; readonly type?: string }>(
  tx: Transaction,
  named: readonly Named[],
  { load, above }: Loading<Row>,
): Promise<Row[]> {
  const locked = new Set<string>()
  const rows = new Map<string, Row>()
  for (let wanted = named; wanted.some(({ ids }) => ids.length > 0);) {
    const found = await lockUpward(tx, wanted)
    for (const id of [...wanted.flatMap(({ ids }) => ids), ...found.map(({ id }) => id)]) locked.add(id)
    const loaded = await load(found)
    for (const row of loaded) rows.set(row.id, row)
    wanted = named.map(({ record }) => ({
      record,
      ids: loaded
        .flatMap((row) => ((row.type ?? record.type) === record.type ? (above(row) ?? []) : []))
        .filter((id) => !locked.has(id)),
    }))
  }
  const reached = new Set<Row>()
  for (const id of named.flatMap(({ ids }) => ids)) {
    for (let row = rows.get(id); row && !reached.has(row); row = rows.get(above(row) ?? '')) reached.add(row)
  }
  return [...reached]
}
