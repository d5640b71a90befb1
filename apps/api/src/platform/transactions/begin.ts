import type { PrismaClient } from '@sourceline/database'
import { enclose } from './client-of.ts'
import type { Transaction } from './transaction.ts'

/** The whole database, to be handed to what reads or writes within no transaction in particular. */
export const outsideTransaction = (prisma: PrismaClient): Transaction => enclose(prisma)

/**
 * Runs something in a transaction, which is undone if it throws. It has one connection, and reaches the database by `tx`
 * alone: as many as there are connections would else wait for each other's.
 *
 * @param limits After how many milliseconds it is undone; 5,000 if left out.
 */
export function inTransaction<Value>(
  prisma: PrismaClient,
  run: (tx: Transaction) => Promise<Value>,
  limits: { readonly timeout?: number } = {},
): Promise<Value> {
  return prisma.$transaction((client) => run(enclose(client)), limits)
}
