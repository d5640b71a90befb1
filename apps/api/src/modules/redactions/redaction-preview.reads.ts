import type { PrismaClient } from '@sourceline/database'
import { strike } from '../../platform/redaction/strike.ts'
import {
  describeStruck,
  groupStruck,
  matchesOf,
  placesOf,
  type StruckGroup,
  type StruckPlace,
  type StruckVersion,
} from '../../platform/redaction/struck-versions.ts'
import { inTransaction, outsideTransaction } from '../../platform/transactions/begin.ts'
import { coverageOfOrder, finderOf, type RedactionOrder } from './redaction-order.ts'

/** What a redaction would strike: counts of everything, and by the versions of records. */
export interface RedactionPreview {
  readonly rows: number
  readonly matches: number
  readonly records: number
  /** Versions that are or were public, and so pages that readers could open. */
  readonly publicVersions: number
  readonly places: readonly StruckPlace[]
  readonly groups: readonly StruckGroup[]
}

/** Says what a redaction would strike; changes nothing. */
export async function previewRedaction(prisma: PrismaClient, order: RedactionOrder): Promise<RedactionPreview> {
  return inTransaction(
    prisma,
    async (tx) => {
      const coverage = await coverageOfOrder(tx, order)
      const struck = coverage ? await strike(tx, coverage, finderOf(order)) : []
      const groups = await groupStruck(tx, struck)
      return {
        rows: struck.length,
        matches: matchesOf(struck),
        records: new Set(groups.flatMap(({ recordId }) => recordId ?? [])).size,
        publicVersions: groups.filter(({ version }) => version?.publicFrom).length,
        places: placesOf(struck),
        groups,
      }
    },
    { timeout: 60_000 },
  )
}

/** Some of what a redaction would strike, with what lists call the records. */
export const previewedTargets = (prisma: PrismaClient, groups: readonly StruckGroup[]): Promise<StruckVersion[]> =>
  describeStruck(outsideTransaction(prisma), groups)
