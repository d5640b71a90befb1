import { clientOf } from '../transactions/client-of.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { RecordDefinition } from './define-record.ts'
import { identifier } from './identifier.ts'

/** Locks one record's row until the transaction ends, so that two changes of it come one after the other. */
export async function lockRow(tx: Transaction, record: RecordDefinition, id: string): Promise<void> {
  await clientOf(tx).$queryRaw`SELECT id FROM ${identifier(record.table)} WHERE id = ${id}::uuid FOR UPDATE`
}
