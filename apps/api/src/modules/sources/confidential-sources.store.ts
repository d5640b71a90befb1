import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { sourceRecord } from './source.record.ts'

/**
 * Of some sources, those that are known only through what readers may never see: somebody said something on
 * deep background or off the record, and nothing else makes the source known. Such a source is not published.
 */
export async function confidentialSources(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await open(tx, sourceRecord).$queryRaw<{ id: string }[]>`
    SELECT s.id FROM unnest(${[...ids]}::uuid[]) AS s (id) WHERE s.id IN (SELECT c.id FROM confidential_source c)`
  return new Set(rows.map(({ id }) => id))
}
