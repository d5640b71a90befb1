import type { PrismaClient } from '@sourceline/database'
import { identifier } from './records/identifier.ts'
import { revisionedTables } from './revision-parts.ts'
import { proveHistories } from './seal-revision.ts'
import { outsideTransaction } from './transactions/begin.ts'

/** How many records are proved at once: the texts of all their versions are in memory then. */
const atOnce = 20

/** What the chains of hashes of a whole newsroom say. */
export interface ProvedNewsroom {
  /** How many sealed revisions there are. */
  readonly revisions: number
  /** Those that are not proved, as `article 0190… version 3`. */
  readonly unproved: readonly string[]
}

/** Proves the sealed history of every record. */
export async function proveEveryHistory(prisma: PrismaClient): Promise<ProvedNewsroom> {
  const tx = outsideTransaction(prisma)
  const unproved: string[] = []
  let revisions = 0
  for (const table of revisionedTables())
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const records = await prisma.$queryRaw<{ id: string }[]>`
        SELECT id FROM ${identifier(table)} WHERE id > ${after}::uuid ORDER BY id LIMIT ${atOnce}`
      const last = records.at(-1)
      if (!last) break
      const histories = await proveHistories(
        tx,
        table,
        records.map(({ id }) => id),
      )
      for (const [id, history] of histories) {
        revisions += history.length
        unproved.push(
          ...history.filter(({ proved }) => !proved).map(({ number }) => `${table} ${id} version ${number}`),
        )
      }
      after = last.id
    }
  return { revisions, unproved }
}
