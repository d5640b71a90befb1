import { Prisma } from '@sourceline/database'
import type { Transaction } from './change-log.ts'

/** From when on something that is not public yet is needed: the earliest of those that it waits for. */
export interface Need {
  /** UUID. */
  readonly id: string
  readonly from: Date
}

/** The needs as rows `(id, at)` for a statement, one for each record. */
export function needRows(needs: readonly Need[]): Prisma.Sql {
  return Prisma.sql`(SELECT n.id, min(n.at) AS at FROM unnest(${needs.map(({ id }) => id)}::uuid[], ${needs.map(({ from }) => from)}::timestamptz[]) AS n (id, at) GROUP BY n.id)`
}

/** Records that are needed together with those below them: sources with the bodies they belong to, topics with those above. */
interface Upward {
  readonly noun: 'source' | 'topic'
  /** The column of a revision that names the record above. */
  readonly above: 'affiliation_id' | 'parent_id'
}

/** Moves records that are only scheduled, with those above them, to the moment from which they are needed; takes back what nothing needs. */
export async function settleUpward(
  tx: Transaction,
  { noun, above }: Upward,
  needs: readonly Need[],
  now: Date,
): Promise<void> {
  const [revisions, publications, owner, upper] = [`${noun}_revision`, `${noun}_publication`, `${noun}_id`, above].map(
    (name) => Prisma.raw(name),
  )
  const all = await tx.$queryRaw<Need[]>`
    WITH RECURSIVE need AS (
      SELECT n.id, n.at FROM ${needRows(needs)} n
      UNION
      SELECT r.${upper}, n.at
      FROM need n
      JOIN ${publications} p ON p.${owner} = n.id AND p.public_until IS NULL
      JOIN ${revisions} r ON r.id = p.revision_id
      WHERE r.${upper} IS NOT NULL
    ) SELECT id, min(at) AS "from" FROM need GROUP BY id`
  await settlePublications(tx, noun, all, now)
}

/** Moves publications that are only scheduled to the moment from which their records are needed; takes back those that nothing needs. */
export async function settlePublications(
  tx: Transaction,
  noun: 'source' | 'topic' | 'claim',
  needs: readonly Need[],
  now: Date,
): Promise<void> {
  const [publications, owner] = [`${noun}_publication`, `${noun}_id`].map((name) => Prisma.raw(name))
  const need = needRows(needs)
  await tx.$executeRaw`DELETE FROM ${publications} x WHERE x.public_from > ${now} AND x.public_until IS NULL AND x.${owner} NOT IN (SELECT n.id FROM ${need} n)`
  await tx.$executeRaw`UPDATE ${publications} x SET public_from = n.at FROM ${need} n WHERE n.id = x.${owner} AND x.public_from > ${now} AND x.public_until IS NULL AND x.public_from <> n.at`
}
