import type { PrismaClient } from '@sourceline/database'
import { strike } from '../../platform/redaction/strike.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import { coverageOfOrder, finderOf, type RedactionOrder } from './redaction-order.ts'

/** How much of one kind of row a redaction would strike. */
export interface RedactionPreviewRow {
  readonly place: string
  readonly rows: number
  readonly matches: number
}

/** Counts where a redaction would strike, by kind of row; changes nothing. */
export async function previewRedaction(prisma: PrismaClient, order: RedactionOrder): Promise<RedactionPreviewRow[]> {
  return inTransaction(
    prisma,
    async (tx) => {
      const coverage = await coverageOfOrder(tx, order)
      const found = coverage ? await strike(tx, coverage, finderOf(order)) : []
      return [...new Set(found.map(({ table }) => table))].map((place) => {
        const rows = found.filter(({ table }) => table === place)
        return { place, rows: rows.length, matches: rows.reduce((sum, { matches }) => sum + matches, 0) }
      })
    },
    { timeout: 60_000 },
  )
}
