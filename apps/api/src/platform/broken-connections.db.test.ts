import { createDatabase, createDeliveryPool } from '@sourceline/database'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test.each([
  ['of the newsroom', () => createDatabase({ url: database.url }).pool],
  ['of readers', () => createDeliveryPool(database.url, { role: null })],
])('a connection %s that the server ends between two statements ends nothing else', async (_whose, open) => {
  const pool = open()
  const uncaught: Error[] = []
  const note = (error: Error) => void uncaught.push(error)
  process.on('uncaughtException', note)
  const held = await pool.connect()
  try {
    const { rows } = await held.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const ended = new Promise((resolve) => held.once('end', () => resolve('ended')))
    await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
    expect(await Promise.race([ended, sleep(10_000)])).toBe('ended')
    expect(uncaught).toEqual([])
    await expect(held.query('SELECT 1')).rejects.toThrow()
  } finally {
    process.off('uncaughtException', note)
    held.release(true)
  }
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await pool.end()
})
