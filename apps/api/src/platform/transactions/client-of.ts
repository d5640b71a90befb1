import type { Prisma } from '@sourceline/database'
import type { Transaction } from './transaction.ts'

/** What reaches every table. */
export type Client = Prisma.TransactionClient

const clients = new WeakMap<Transaction, Client>()

/** Makes a transaction of a client. What it reaches, `clientOf` alone tells. */
export function enclose(client: Client): Transaction {
  const transaction: object = Object.freeze({})
  clients.set(transaction as Transaction, client)
  return transaction as Transaction
}

/** The client behind a transaction, for the machinery that works on tables as records declare them. */
export function clientOf(tx: Transaction): Client {
  const client = clients.get(tx)
  if (!client) throw new Error('this is no transaction')
  return client
}
