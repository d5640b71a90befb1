import type { Transaction } from '../../platform/transactions/transaction.ts'
import { isAnythingScheduled, settle } from '../../platform/records/schedule.ts'
import { settleAssets } from '../assets/public.ts'
import { settleClaims, sourceNeeds } from '../claims/public.ts'
import { scheduledSources, settleSources } from '../sources/public.ts'
import { publishedWithArticles } from './along.ts'
import { scheduledNeeds } from './scheduled-needs.store.ts'

/**
 * Lets everything that waits for an embargo wait for the earliest article that needs it. Called
 * whenever a scheduled article is moved, opened or called off; `openedId` is one that has just become public.
 */
export async function settleSchedule(tx: Transaction, now: Date, openedId: string | null = null): Promise<void> {
  if (!(await isAnythingScheduled(tx, now))) return
  const needs = await scheduledNeeds(tx, now, openedId)
  const of = (kind: string) => needs.filter((need) => need.kind === kind)
  await settleClaims(tx, of('claim'), now)
  const waiting = await scheduledSources(tx, now)
  await settleSources(tx, [...of('source'), ...(await sourceNeeds(tx, waiting, now))], now)
  for (const { record } of publishedWithArticles) await settle(tx, record, of(record.type), now)
  await settleAssets(tx, of('asset'), now)
}
