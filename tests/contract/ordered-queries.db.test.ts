import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let database: TestDatabase
const warnings: string[] = []
const note = (warning: Error): void => void warnings.push(warning.message)
beforeAll(async () => {
  database = await testDatabase()
  process.on('warning', note)
})
afterAll(async () => {
  process.off('warning', note)
  await database.drop()
})

test('relations of a record are read in a transaction one after the other, without a warning', async () => {
  await database.prisma.$transaction(async (tx) => {
    const [article] = await Promise.all([
      tx.article.findMany({ include: { revisions: { include: { topics: true, bylines: true } }, publications: true } }),
      tx.claim.findMany({ include: { revisions: true, publications: true, attributions: true } }),
    ])
    expect(article).toEqual([])
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(warnings).toEqual([])
})

test('queries that are sent at once to one connection are answered in their order', async () => {
  const client = await database.pool.connect()
  try {
    const numbers = Array.from({ length: 20 }, (_, number) => number)
    const ended: number[] = []
    await Promise.all(
      numbers.map(async (number) => {
        await client.query('SELECT pg_sleep($1::float8 / 1000)', [20 - number])
        ended.push(number)
      }),
    )
    expect(ended).toEqual(numbers)
  } finally {
    client.release()
  }
})

test('a query that fails does not hold up those behind it', async () => {
  const client = await database.pool.connect()
  try {
    const failing = client.query('SELECT 1 / 0')
    const next = client.query<{ one: number }>('SELECT 1 AS one')
    await expect(failing).rejects.toThrow(/division/)
    expect((await next).rows).toEqual([{ one: 1 }])
  } finally {
    client.release()
  }
})
