import { Prisma } from '@sourceline/database'
import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { allRecords, type RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'
import { named, referrersOf, type Referrer } from './references.ts'

/** Rows `(id, owner)`: what is named by something that is public or scheduled. */
function needs({ by, reference }: Referrer): Prisma.Sql {
  const { table } = reference
  if (by.revisions) {
    const revision = table === `${by.table}_revision` ? Prisma.sql`x.id` : Prisma.sql`x.revision_id`
    return Prisma.sql`SELECT n.id, p.${identifier(`${by.table}_id`)} AS owner FROM ${identifier(table)} x
      JOIN ${identifier(`${by.table}_publication`)} p
        ON p.revision_id = ${revision} AND p.public_until IS NULL
      CROSS JOIN LATERAL ${named(reference)}`
  }
  const { parent } = by
  const above = parent && allRecords().find(({ type }) => type === parent.to)
  if (!parent || !above?.revisions || table !== by.table)
    throw new Error(`${by.type} has no publications by which to tell whether what it names is needed`)
  return Prisma.sql`SELECT n.id, x.id AS owner FROM ${identifier(table)} x
    JOIN ${identifier(`${above.table}_publication`)} p ON p.${identifier(`${above.table}_id`)} = x.${identifier(parent.column)}
    AND p.public_until IS NULL
    CROSS JOIN LATERAL ${named(reference)}
    WHERE x.public_from IS NOT NULL AND x.public_until IS NULL`
}

/** Of these records, those that nothing needs which is public or scheduled, but for what goes with them. */
async function unneeded(tx: Transaction, record: RevisionedRecord, ids: readonly string[]): Promise<string[]> {
  const referrers = referrersOf(record, ({ publishesWith }) => publishesWith === true)
  let going = [...ids]
  while (going.length > 0 && referrers.length > 0) {
    const needed = referrers.map((referrer) => {
      const stays = referrer.by.type === record.type ? Prisma.sql`AND x.owner <> ALL(${going}::uuid[])` : Prisma.empty
      return Prisma.sql`SELECT x.id FROM (${needs(referrer)}) x WHERE x.id = ANY(${going}::uuid[]) ${stays}`
    })
    const rows = await clientOf(tx).$queryRaw<{ id: string }[]>`${Prisma.join(needed, ' UNION ')}`
    if (rows.length === 0) break
    const staying = new Set(rows.map(({ id }) => id))
    going = going.filter((id) => !staying.has(id))
  }
  return going
}

/**
 * Takes records away from readers, as far as nothing needs them that is public or scheduled.
 *
 * @returns The UUIDs of those that went, with the revisions that readers saw.
 */
export async function unpublishUnneeded(
  tx: Transaction,
  record: RevisionedRecord,
  ids: readonly string[],
  now: Date,
): Promise<{ id: string; revisionId: string }[]> {
  const going = await unneeded(tx, record, ids)
  const owner = identifier(`${record.table}_id`)
  return clientOf(tx).$queryRaw<{ id: string; revisionId: string }[]>`
    UPDATE ${identifier(`${record.table}_publication`)} SET public_until = ${now}, ending = 'UNPUBLISHED'
    WHERE public_until IS NULL AND public_from < ${now} AND ${owner} = ANY(${going}::uuid[])
    RETURNING ${owner} AS id, revision_id AS "revisionId"`
}
