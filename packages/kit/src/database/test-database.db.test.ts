import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  ;[first, second] = await Promise.all([testDatabase({ oneConnectionEach: true }), testDatabase()])
})

afterAll(async () => {
  await Promise.all([first.drop(), second.drop()])
})

test('what one newsroom writes, another does not see', async () => {
  await first.pool.query('CREATE TABLE note (words text)')
  const found = await second.pool.query(`SELECT to_regclass('note') AS note`)
  expect(found.rows).toEqual([{ note: null }])
})

test('a newsroom starts with every table and no article', async () => {
  expect(await first.prisma.article.count()).toBe(0)
})

test('a reader sees the published articles and cannot touch the tables', async () => {
  const published = await first.deliveryPool.query('SELECT count(*)::int AS articles FROM delivery.article')
  expect(published.rows).toEqual([{ articles: 0 }])
  await expect(first.deliveryPool.query('SELECT * FROM public.article')).rejects.toThrow(
    'permission denied for table article',
  )
  await expect(first.deliveryPool.query('CREATE TEMPORARY TABLE note (words text)')).rejects.toThrow(
    /read-only|permission denied/,
  )
})

test('whatever asks for a second connection within a transaction fails, and nothing else does', async () => {
  const asks = [
    () => first.prisma.article.count(),
    () => first.pool.query('SELECT'),
    () => first.prisma.$transaction(() => Promise.resolve()),
  ]
  for (const ask of asks) {
    const nested = first.prisma.$transaction(async (tx) => {
      await tx.article.count()
      await ask()
    })
    await expect(nested).rejects.toThrow('a second connection is asked for within a transaction')
    await ask()
  }
})

test('every copy of a frozen newsroom starts as that was left, and stays by itself', async () => {
  const prepared = await testDatabase()
  await prepared.pool.query(`CREATE TABLE prepared AS SELECT 'left' AS words`)
  const frozen = await prepared.freeze()
  const copies = await Promise.all([frozen.copy(), frozen.copy()])
  const words = (at: 0 | 1) => copies[at].pool.query('SELECT words FROM prepared').then(({ rows }) => rows)
  await copies[0].pool.query(`UPDATE prepared SET words = 'changed'`)
  expect([await words(0), await words(1)]).toEqual([[{ words: 'changed' }], [{ words: 'left' }]])
  await Promise.all(copies.map((copy) => copy.drop()))
  await frozen.drop()
})
