import type { PrismaClient } from '@sourceline/database'
import { hashOf } from '../../platform/content-hash.work.ts'
import { newUuid } from '../../platform/ids.ts'
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
import { countApplied } from './redaction.store.ts'
import { coverageOfOrder, finderOf, type RedactionOrder } from './redaction-order.ts'

/** What a redaction would strike: counts of everything, and by the versions of records. */
export interface RedactionPreview {
  /** Names the search that found it, for its further pages. */
  readonly id: string
  readonly rows: number
  readonly matches: number
  readonly records: number
  /** Versions that are or were public, and so pages that readers could open. */
  readonly publicVersions: number
  readonly places: readonly StruckPlace[]
  readonly groups: readonly StruckGroup[]
}

/** How many searches each process keeps for their further pages, and for how long, in milliseconds. */
const keeps = { searches: 8, time: 5 * 60_000 }

interface KeptSearch {
  readonly orderHash: string
  /** How many redactions were carried out before it. */
  readonly applied: number
  readonly preview: RedactionPreview
}

const kept = new Map<string, KeptSearch>()

function keep(search: KeptSearch): void {
  const { id } = search.preview
  kept.set(id, search)
  setTimeout(() => kept.delete(id), keeps.time).unref()
  const [oldest] = kept.keys()
  if (oldest && kept.size > keeps.searches) kept.delete(oldest)
}

/**
 * Says what a redaction would strike; changes nothing.
 *
 * @param searchId The search whose further pages are asked for. It is made anew where this process no longer keeps it,
 *   or where a redaction was carried out since: a kept search holds addresses.
 */
export async function previewRedaction(
  prisma: PrismaClient,
  order: RedactionOrder,
  searchId?: string,
): Promise<RedactionPreview> {
  const orderHash = hashOf({ ...order })
  const applied = await inTransaction(prisma, countApplied)
  const known = searchId ? kept.get(searchId) : undefined
  if (known?.orderHash === orderHash && known.applied === applied) return known.preview
  const preview = await searched(prisma, order)
  keep({ orderHash, applied, preview })
  return preview
}

async function searched(prisma: PrismaClient, order: RedactionOrder): Promise<RedactionPreview> {
  return inTransaction(
    prisma,
    async (tx) => {
      const coverage = await coverageOfOrder(tx, order)
      const struck = coverage ? await strike(tx, coverage, finderOf(order)) : []
      const groups = await groupStruck(tx, struck)
      return {
        id: newUuid(),
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
