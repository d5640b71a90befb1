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

/** Keeps a claim apart from all that another one is kept apart from. */
export async function keepApartLike(tx: Transaction, claimId: string, other: string): Promise<void> {
  await tables(tx).$executeRaw`
    INSERT INTO claim_kept_apart (claim_id, other_claim_id, created_at, created_by_id)
    SELECT least(${claimId}::uuid, p.id), greatest(${claimId}::uuid, p.id), k.created_at, k.created_by_id
    FROM claim_kept_apart k
    CROSS JOIN LATERAL (SELECT CASE WHEN k.claim_id = ${other}::uuid THEN k.other_claim_id ELSE k.claim_id END AS id) p
    WHERE ${other}::uuid IN (k.claim_id, k.other_claim_id) AND p.id <> ${claimId}::uuid
    ON CONFLICT DO NOTHING`
}

/** Takes it back that two claims do not say the same. */
export async function keepTogether(tx: Transaction, one: string, other: string): Promise<void> {
  await tables(tx).claimKeptApart.deleteMany({ where: pair(one, other) })
}

/** SQL: the UUIDs of the claims from which a claim is kept apart, as JSON. `claimId` is SQL that gives its UUID. */
export const keptApartFrom = (claimId: string): string => `(
  SELECT coalesce(json_agg(CASE WHEN k.claim_id = ${claimId} THEN k.other_claim_id ELSE k.claim_id END), '[]')
  FROM public.claim_kept_apart k WHERE ${claimId} IN (k.claim_id, k.other_claim_id))`
