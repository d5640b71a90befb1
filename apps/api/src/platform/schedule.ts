import { Prisma } from '@sourceline/database'

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
