import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { allRecords, referenceAbove, type RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'

/** From when on something that is not public yet is needed: the earliest of those that it waits for. */
export interface Need {
  /** UUID. */
  readonly id: string
  readonly from: Date
}

/** The needs as rows `(id, at)` for a statement, one for each record. */
function needRows(needs: readonly Need[]): Prisma.Sql {
  return Prisma.sql`(SELECT n.id, min(n.at) AS at
    FROM unnest(${needs.map(({ id }) => id)}::uuid[], ${needs.map(({ from }) => from)}::timestamptz[]) AS n (id, at) GROUP BY n.id)`
}

/**
 * Moves records that are only scheduled to the moment from which they are needed, together with those above them
 * (records of the same type that they publish with) and with their parts that go public with them; takes back what
 * nothing needs.
 */
export async function settle(
  tx: Transaction,
  record: RevisionedRecord,
  needs: readonly Need[],
  now: Date,
): Promise<void> {
  const all = await withThoseAbove(tx, record, needs)
  const need = needRows(all)
  for (const part of allRecords().filter(({ parent }) => parent?.publishesWith && parent.to === record.type)) {
    const owner = identifier(part.parent?.column ?? '')
    await clientOf(tx).$executeRaw`UPDATE ${identifier(part.table)} x SET public_from = (SELECT n.at FROM ${need} n
        WHERE n.id = x.${owner}) WHERE x.public_from > ${now} AND x.public_until IS NULL`
  }
  const [publications, owner] = ['_publication', '_id'].map((part) => identifier(`${record.table}${part}`))
  await clientOf(tx).$executeRaw`DELETE FROM ${publications} x WHERE x.public_from > ${now} AND x.public_until IS NULL
      AND x.${owner} NOT IN (SELECT n.id FROM ${need} n)`
  await clientOf(tx).$executeRaw`UPDATE ${publications} x SET public_from = n.at FROM ${need} n WHERE n.id = x.${owner}
      AND x.public_from > ${now} AND x.public_until IS NULL AND x.public_from <> n.at`
}

async function withThoseAbove(
  tx: Transaction,
  record: RevisionedRecord,
  needs: readonly Need[],
): Promise<readonly Need[]> {
  const above = referenceAbove(record)
  if (!above) return needs
  const { table } = record
  const upper = identifier(above)
  const [revisions, publications, owner] = ['_revision', '_publication', '_id'].map((part) =>
    identifier(`${table}${part}`),
  )
  return clientOf(tx).$queryRaw<Need[]>`
    WITH RECURSIVE need AS (
      SELECT n.id, n.at FROM ${needRows(needs)} n
      UNION
      SELECT r.${upper}, n.at
      FROM need n
      JOIN ${publications} p ON p.${owner} = n.id AND p.public_until IS NULL
      JOIN ${revisions} r ON r.id = p.revision_id
      WHERE r.${upper} IS NOT NULL
    ) SELECT id, min(at) AS "from" FROM need GROUP BY id`
}

/** Of all records of a type, those that are scheduled, by UUID. */
export async function scheduledIds(tx: Transaction, { table }: RevisionedRecord, now: Date): Promise<string[]> {
  const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`
    SELECT ${identifier(`${table}_id`)} AS id FROM ${identifier(`${table}_publication`)}
      WHERE public_from > ${now} AND public_until IS NULL`
  return rows.map(({ id }) => id)
}

/** Whether anything waits for its moment: a record, or a part that goes public with one. */
export async function isAnythingScheduled(tx: Transaction, now: Date): Promise<boolean> {
  const tables = allRecords().flatMap(({ table, revisions, parent }) =>
    revisions ? [`${table}_publication`] : parent?.publishesWith ? [table] : [],
  )
  const waiting = tables.map(
    (table) => Prisma.sql`SELECT FROM ${identifier(table)} WHERE public_from > ${now} AND public_until IS NULL`,
  )
  const rows = await clientOf(tx).$queryRaw<object[]>`SELECT 1 WHERE EXISTS (${Prisma.join(waiting, ') OR EXISTS (')})`
  return rows.length > 0
}
