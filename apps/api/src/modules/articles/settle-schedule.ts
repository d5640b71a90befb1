import type { Transaction } from '../../platform/transactions/transaction.ts'
import { isAnythingScheduled, scheduledIds, settle } from '../../platform/records/schedule.ts'
import { claimRecord, sourceNeeds } from '../claims/public.ts'
import { sourceRecord } from '../sources/public.ts'
import { topicRecord } from '../topics/public.ts'
import { scheduledNeeds } from './scheduled-needs.store.ts'

/**
 * Lets everything that waits for an embargo wait for the earliest article that needs it. Called
 * whenever a scheduled article is moved, opened or called off; `openedId` is one that has just become public.
 */
export async function settleSchedule(tx: Transaction, now: Date, openedId: string | null = null): Promise<void> {
  if (!(await isAnythingScheduled(tx, now))) return
  const needs = await scheduledNeeds(tx, now, openedId)
  const of = (kind: string) => needs.filter((need) => need.kind === kind)
  await settle(tx, claimRecord, of('claim'), now)
  const waiting = await scheduledIds(tx, sourceRecord, now)
  await settle(tx, sourceRecord, [...of('source'), ...(await sourceNeeds(tx, waiting, now))], now)
  await settle(tx, topicRecord, of('topic'), now)
}
