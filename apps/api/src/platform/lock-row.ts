import { Prisma } from '@sourceline/database'
import type { Transaction } from './change-log.ts'

/** Locks one record's row until the transaction ends, so that two changes of it come one after the other. */
export async function lockRow(
  tx: Transaction,
  table: 'article' | 'claim' | 'source' | 'topic' | 'collection' | 'correction' | 'attribution' | 'evidence',
  id: string,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR UPDATE`
}
