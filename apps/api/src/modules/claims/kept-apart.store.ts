import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { claimRecord } from './claim.record.ts'

const tables = (tx: Transaction) => open(tx, claimRecord)

/** Two claims, the lesser id first. */
const pair = (one: string, other: string) =>
  one < other ? { claimId: one, otherClaimId: other } : { claimId: other, otherClaimId: one }

/** Notes that two claims do not say the same: they are neither offered for each other again nor joined by themselves. */
export async function keepApart(
  tx: Transaction,
  [one, other]: readonly [string, string],
  { now, by }: { readonly now: Date; readonly by: string | null },
): Promise<void> {
  const row = { ...pair(one, other), createdAt: now, createdById: by }
  await tables(tx).claimKeptApart.createMany({ data: [row], skipDuplicates: true })
}

/** Takes it back that two claims do not say the same. */
export async function keepTogether(tx: Transaction, one: string, other: string): Promise<void> {
  await tables(tx).claimKeptApart.deleteMany({ where: pair(one, other) })
}

/** SQL: the UUIDs of the claims from which a claim is kept apart, as JSON. `claimId` is SQL that gives its UUID. */
export const keptApartFrom = (claimId: string): string => `(
  SELECT coalesce(json_agg(CASE WHEN k.claim_id = ${claimId} THEN k.other_claim_id ELSE k.claim_id END), '[]')
  FROM public.claim_kept_apart k WHERE ${claimId} IN (k.claim_id, k.other_claim_id))`
