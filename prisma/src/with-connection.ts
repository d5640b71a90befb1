import pg from 'pg'
import type { ClientBase } from 'pg'
import { connectionFailure } from './connection-failure.ts'

/**
 * Does some work on a connection of its own.
 *
 * @throws OperatorError where the server cannot be reached.
 */
export async function withConnection<T>(url: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000, keepAlive: true })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw connectionFailure(url, error)
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
