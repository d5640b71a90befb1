import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { revisionedTables } from '../platform/revision-parts.ts'
import { commitSealedRevisions, proveHistory } from '../platform/seal-revision.ts'
import { inTransaction } from '../platform/transactions/begin.ts'
import { statementsOf } from '../testing/count-queries.ts'
import { errorsOfReadModel } from '../testing/read-model.ts'
import { runInTest } from './test-terminal.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  const { code, out } = await runInTest(['sample', '--articles', '400'], { database })
  expect([code, out]).toEqual([0, ''])
})
afterAll(() => database.drop())

const count = async (from: string): Promise<number> =>
  (await database.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`)).rows[0]?.count ?? 0

test('an archive has the articles that were asked for, and readers have those that are public', async () => {
  expect(await count('article')).toBe(400)
  expect(await count("article WHERE state = 'DRAFT'")).toBe(40)
  expect(await count('article_publication WHERE public_from > now()')).toBe(2)
  expect(await count('article_publication WHERE public_until IS NOT NULL')).toBe(4)
  expect(await count('delivery.article')).toBe(400 - 40 - 2 - 4)
  expect(await count('delivery.mention')).toBe(5 * (await count('delivery.article')))
  expect(
    await count('delivery.claim c WHERE (SELECT count(*) FROM delivery.attribution a WHERE a.claim_id = c.id) <> 2'),
  ).toBe(0)
})

test('some claims are made by several articles', async () => {
  expect(
    await count(
      '(SELECT claim_id FROM delivery.mention GROUP BY claim_id HAVING count(DISTINCT article_id) > 1) shared',
    ),
  ).toBeGreaterThan(20)
})

test('what is public is sealed, and what a sealed version consists of can be changed no more', async () => {
  expect(
    await count('article_publication p JOIN article_revision r ON r.id = p.revision_id WHERE r.sealed_at IS NULL'),
  ).toBe(0)
  expect(await count('article a JOIN article_revision r ON r.id = a.draft_revision_id WHERE r.sealed_at IS NULL')).toBe(
    40,
  )
  await expect(
    database.pool.query('DELETE FROM mention WHERE revision_id IN (SELECT revision_id FROM article_publication)'),
  ).rejects.toMatchObject({ code: 'SL001' })
})

test('the history of each record can be proved, and nothing is left for the next start to seal', async () => {
  for (const table of revisionedTables())
    expect([table, await count(`${table}_revision WHERE sealed_at IS NOT NULL AND commitments IS NULL`)]).toEqual([
      table,
      0,
    ])
  const { rows } = await database.pool.query<{ id: string }>('SELECT article_id AS id FROM article_publication LIMIT 3')
  for (const { id } of rows)
    expect(await inTransaction(database.prisma, (tx) => proveHistory(tx, 'article', id))).toMatchObject([
      { number: 1, proved: true },
    ])
  expect(rows).toHaveLength(3)
})

test('what was sealed without commitments is sealed a hundred records at a time', async () => {
  await database.pool.query('ALTER TABLE article_revision DISABLE TRIGGER USER')
  await database.pool.query('UPDATE article_revision SET commitments = NULL WHERE sealed_at IS NOT NULL')
  await database.pool.query('ALTER TABLE article_revision ENABLE TRIGGER USER')
  expect(await statementsOf(() => commitSealedRevisions(database.prisma))).toBeLessThan(60)
  expect(await count('article_revision WHERE sealed_at IS NOT NULL AND commitments IS NULL')).toBe(0)
})

test('every event of the log has its position', async () => {
  expect(await count('change_event')).toBe(400 + 360)
  expect(await count('(SELECT max(position) AS last FROM change_event) e WHERE e.last = 760')).toBe(1)
})

test('readers get of an archive what its tables say, and again after a rebuild', async () => {
  expect(await errorsOfReadModel(database.pool)).toEqual([])
  await database.pool.query("UPDATE published.claim SET statement = 'Spoilt.'; DELETE FROM published.mention")
  const { code, out, notes } = await runInTest(['rebuild'], { database })
  expect([code, out, notes]).toEqual([0, '', expect.stringContaining('360 of what readers get of article')])
  expect(await errorsOfReadModel(database.pool)).toEqual([])
})

test('a database that holds an archive takes no second one', async () => {
  expect(await runInTest(['sample', '--articles', '10'], { database })).toMatchObject({
    code: 1,
    notes: 'This database holds an invented archive already.\n',
  })
  expect(await count('article')).toBe(400)
})
