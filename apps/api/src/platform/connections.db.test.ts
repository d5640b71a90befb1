import { createDatabase, createDeliveryPool, cutLines, type Database, type DatabaseLimits } from '@sourceline/database'
import { FaultProxy, testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '../modules/registry.ts'
import { createSource } from '../modules/sources/public.ts'
import { DatabaseWatch } from './database-watch.ts'

let database: TestDatabase
let proxy: FaultProxy
let url: string

beforeAll(async () => {
  database = await testDatabase()
  const address = new URL(database.url)
  proxy = await FaultProxy.open(Number(address.port))
  address.host = `127.0.0.1:${proxy.port}`
  url = address.href
})
afterAll(async () => {
  await proxy.close()
  await database.drop()
})

/** Does something over a pool of one connection that leads through the proxy. */
async function over(limits: DatabaseLimits, work: (one: Database) => Promise<void>): Promise<void> {
  const one = createDatabase({ url, poolSize: 1, limits })
  try {
    await work(one)
  } finally {
    await one.close()
  }
}

test('a line that is cut while somebody has it ends what is asked on it and not the process', async () => {
  const readers = createDeliveryPool(url, { poolSize: 1 })
  await over({}, async ({ pool }) => {
    for (const each of [pool, readers]) {
      const client = await each.connect()
      const ended = new Promise((resolve) => client.once('end', resolve))
      proxy.reset()
      await ended
      client.release(true)
      expect((await each.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    }
  })
  await readers.end()
})

test('a change waits no longer for its line than for a free connection, though the line says nothing', () =>
  over({ connection: 3_000 }, async ({ pool, prisma }) => {
    await pool.query('SELECT')
    proxy.silence()
    const began = performance.now()
    const actor = { kind: 'USER', id: 'editor', name: 'The editor', role: 'EDITOR' } as const
    const change = createSource({ prisma, actor, requestId: null }, { name: 'The mayor', kind: 'PERSON' })
    await expect(change).rejects.toMatchObject({ code: 'P2028' })
    expect(performance.now() - began).toBeLessThan(15_000)
    proxy.reset()
  }))

test('a line that says nothing for longer than PostgreSQL may take is given up, and its place with it', () =>
  over({ statement: 400, idleInTransaction: 400 }, async ({ pool }) => {
    await pool.query('SELECT')
    proxy.silence()
    await expect(pool.query('SELECT')).rejects.toThrow('Connection terminated')
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    proxy.reset()
  }))

test('once every line is cut, what waits on one fails, and whoever asks next gets a new one', () =>
  over({}, async ({ pool }) => {
    const client = await pool.connect()
    proxy.silence()
    const waiting = expect(client.query('SELECT')).rejects.toThrow('Connection terminated')
    cutLines(pool)
    await waiting
    client.release()
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    proxy.reset()
  }))

test('lines that say nothing more are given up once the database answers on a new one, long before their limits', () =>
  over({}, async ({ pool }) => {
    const watch = new DatabaseWatch(url)
    watch.onDeadLines(() => cutLines(pool))
    try {
      await pool.query('SELECT')
      await expect.poll(watchers).toBe(1)
      proxy.silence()
      await expect(pool.query('SELECT')).rejects.toThrow('Connection terminated')
      expect(watch.away).toBe(false)
      expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    } finally {
      await watch.close()
      proxy.reset()
    }
  }))

async function watchers(): Promise<number | null> {
  const found = await database.pool.query(
    `SELECT FROM pg_stat_activity WHERE application_name = 'sourceline watch' AND datname = current_database()`,
  )
  return found.rowCount
}
