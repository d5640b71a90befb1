import type { Action } from '@sourceline/domain'
import { changeEventRecord } from './change-event.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'

const tables = (tx: Transaction) => open(tx, changeEventRecord)

/** The UUIDs of the records whose events noted the hash of a text, the newest hundred. */
export async function subjectsOfText(tx: Transaction, textHash: string): Promise<string[]> {
  const rows = await tables(tx).$queryRaw<{ id: string }[]>`
    SELECT e.subject_id AS id FROM change_event e
    WHERE e.changes ? 'textHash' AND e.changes ->> 'textHash' = ${textHash}
    ORDER BY e.position DESC LIMIT 100`
  return rows.map(({ id }) => id)
}

/** When something was done to a record since a moment, the newest first. */
export async function timesOf(
  tx: Transaction,
  { action, subjectId, since }: { readonly action: Action; readonly subjectId: string; readonly since: Date },
): Promise<Date[]> {
  const rows = await tables(tx).changeEvent.findMany({
    where: { action, subjectId, at: { gte: since } },
    select: { at: true },
    orderBy: { position: 'desc' },
  })
  return rows.map(({ at }) => at)
}
