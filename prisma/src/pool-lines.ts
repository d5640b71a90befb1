import { Socket } from 'node:net'
import type pg from 'pg'
import type { DatabaseLimits } from './database-limits.ts'

const lines = new WeakMap<pg.Pool, Set<Socket>>()

/** How much longer than PostgreSQL may take a line is listened to. */
const margin = 1.25

/**
 * Has a pool drop a line that breaks, and give up one that is dead without a word, as where a network has forgotten it:
 * whoever asks on that would wait for ever, and its place in the pool be taken for good. PostgreSQL itself ends what takes
 * longer than the limits.
 */
export function dropBrokenLines(pool: pg.Pool, { statement = 0, idleInTransaction = 0 }: DatabaseLimits): void {
  // Without a listener of its own a connection that breaks would end the process: the pool listens only while it is idle.
  pool.on('error', () => undefined)
  const open = new Set<Socket>()
  lines.set(pool, open)
  const longest = margin * Math.max(statement, idleInTransaction)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    const { stream } = client.connection
    if (!(stream instanceof Socket)) return
    open.add(stream)
    stream.once('close', () => open.delete(stream))
    stream.setTimeout(longest, () => stream.destroy(new Error(`Connection terminated: silent for ${longest} ms`)))
  })
}

/** Cuts every line of a pool: what is asked on one fails, and whoever asks next is given a new one. */
export function cutLines(pool: pg.Pool): void {
  for (const line of lines.get(pool) ?? []) line.destroy(new Error('Connection terminated: the database was away'))
}
