import { keeperOf, mayReadConfidences } from '@sourceline/domain'
import type { Running } from '../../platform/running.ts'
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

/**
 * Of some sources, those that whoever acts may not read: what the newsroom's lists leave out for them, by the view by which
 * these are read.
 */
export async function hiddenSources(
  { tx, actor }: Pick<Running, 'tx' | 'actor'>,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0 || mayReadConfidences(actor)) return new Set()
  const reader = keeperOf(actor) ?? ''
  const client = open(tx, sourceRecord)
  await client.$executeRaw`
    SELECT set_config('sourceline.reader', ${reader}, true), set_config('sourceline.reads_confidential', 'off', true)`
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT id FROM editorial.hidden_source WHERE id = ANY(${[...ids]}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}
