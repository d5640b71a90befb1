import type { PrismaClient } from '@sourceline/database'
import { enclose } from './client-of.ts'
import type { Transaction } from './transaction.ts'

/** The whole database, to be handed to what reads or writes within no transaction in particular. */
export const outsideTransaction = (prisma: PrismaClient): Transaction => enclose(prisma)

/** Runs something in a transaction, which is undone if it throws. */
export function inTransaction<Value>(
  prisma: PrismaClient,
  run: (tx: Transaction) => Promise<Value>,
  limits: { readonly maxWait?: number; readonly timeout?: number } = {},
): Promise<Value> {
  return prisma.$transaction((client) => run(enclose(client)), limits)
}
