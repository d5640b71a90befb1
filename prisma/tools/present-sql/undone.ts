import type { ClientBase } from 'pg'

/** Runs the work in a transaction that is always rolled back. */
export async function undone<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}
