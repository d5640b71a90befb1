import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { RevisionedRecord } from './define-record.ts'
import { identifier } from './identifier.ts'

/**
 * The slugs like `slug` that others of a kind of record have, in the newsroom or still before readers: who is renamed
 * keeps the old one until that is published.
 *
 * @param except The record whose own slug it is.
 */
export async function takenSlugs(
  tx: Transaction,
  { table }: RevisionedRecord,
  slug: string,
  except: string | null = null,
): Promise<Set<string>> {
  const owner = identifier(`${table}_id`)
  const rows = await clientOf(tx).$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${identifier(table)} WHERE starts_with(slug, ${slug}) AND id IS DISTINCT FROM ${except}::uuid
    UNION
    SELECT slug FROM ${identifier(`${table}_publication`)}
    WHERE starts_with(slug, ${slug}) AND ${owner} IS DISTINCT FROM ${except}::uuid
      AND (public_until IS NULL OR public_until > now())`
  return new Set(rows.map((row) => row.slug))
}
