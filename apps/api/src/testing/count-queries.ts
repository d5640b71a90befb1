import pg from 'pg'
import { vi } from 'vitest'

/** How many statements the database is given by some work, those that begin and end a transaction among them. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const { length } = asked.mock.calls
  asked.mockRestore()
  return length
}
